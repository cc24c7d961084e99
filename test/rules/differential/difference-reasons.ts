export const NULL_IS_ZERO =
  'A defect of the oracle: its `to_number` makes 0 of a missing value, so an absent field counts as 0.';
export const ZERO_IS_UNSET =
  'Host port 0 stands for none, in every network mode; AWS puts the container port in its place.';
export const EMPTY_LIST =
  'An empty list. AWS itself prints it for definitions that it has taken; the oracle only asks whether the key is there.';
export const EMPTY_TEXT =
  'An empty string. Consoles write them for what was left out; what the API says to them is not known.';
export const UNIQUE_ITEMS =
  "CloudFormation's own `uniqueItems`. What the API says to an entry that stands twice here is not known.";
export const ROLE_NAME =
  'A role by its bare name, or an account that is a word still to be replaced. RegisterTaskDefinition takes names: AWS prints them for definitions that it has taken.';
export const OPTIONAL =
  "CloudFormation's schema requires it; the API's does not, and what the API says without it is not known.";
