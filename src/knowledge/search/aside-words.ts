/** What people say beside their question: greetings, asides, halves of "don't" and "we've", shades of certainty. */
const ASIDE_WORDS = new Set(
  `hello hi hey dear thanks thank thx pls plz cheer sorry ok okay well so
  ive ve im m ll re d dont doesnt didnt cant couldnt wont wouldnt isnt arent wasnt havent hasnt shouldnt
  didn couldn won wouldn isn aren wasn haven hasn shouldn
  actually really basically simply maybe perhaps probably quite rather very too also even still already
  yet always ever anyway seem somehow
  team colleague manager boss guy folk people somebody someone anybody anyone everybody everyone nobody
  yesterday today tomorrow currently recently
  question quick wonder curious confused idea clue sense sentence word
  thing stuff way case kind sort lot bit
  equivalent counterpart analogue called term`.split(/\s+/),
);

export const isAside = (word: string): boolean => ASIDE_WORDS.has(word);
