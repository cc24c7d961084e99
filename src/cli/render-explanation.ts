import type {
  ComparisonAnswer,
  ConceptAnswer,
  Explanation,
  ExplanationAnswer,
  Match,
  MatchKind,
  RuleAnswer,
} from '../model/explanation.ts';
import { originNotice } from '../model/origin.ts';
import { maskSecrets } from '../operations/live/diagnose/mask-secrets.ts';
import { inline } from './inline.ts';
import { markdown, WIDTH } from './markdown.ts';
import { type Paint, printable, wrap } from './paint.ts';
import { renderFact } from './render-fact.ts';
import { renderFailure } from './render-failure.ts';
import { renderField } from './render-field.ts';
import { renderRunbook, renderService } from './render-notes.ts';

/** Who pasted a long text knows it. */
const QUERY_CHARACTERS = 80;
/** A name as it was written, perhaps with the words of a question before it. */
const NAMED = 0.99;

/** The line that says that a text is the team's. */
const ownWords = (
  { origin }: ConceptAnswer | ComparisonAnswer,
  paint: Paint,
): readonly string[] => {
  const notice = originNotice(origin);
  return notice === null ? [] : [paint('dim', notice)];
};

const concept = (answer: ConceptAnswer, paint: Paint): string => {
  const titles = (links: ConceptAnswer['related']) => links.map(({ id }) => id).join(', ');
  return [
    ...(answer.rule === undefined ? [] : [rule(answer.rule, paint), '']),
    ...(answer.field === undefined ? [] : [renderField(answer.field, paint), '']),
    ...(answer.fact === undefined ? [] : [renderFact(answer.fact, paint), '']),
    `${paint('bold', answer.title)}  ${paint('dim', answer.id)}`,
    inline(wrap(answer.summary, WIDTH, ''), paint),
    '',
    markdown(answer.body, paint),
    ...answer.beliefs.map(({ claim, correct }) =>
      [
        '',
        inline(wrap(`People often believe: ${claim}`, WIDTH, '  '), paint),
        inline(wrap(`In fact: ${correct}`, WIDTH, '  '), paint),
      ].join('\n'),
    ),
    '',
    ...(answer.fields.length > 0 ? [wrap(`Fields: ${answer.fields.join(', ')}`, WIDTH, '')] : []),
    ...(answer.confusedWith.length > 0
      ? [`Often confused with: ${titles(answer.confusedWith)}`]
      : []),
    ...(answer.related.length > 0 ? [wrap(`Related: ${titles(answer.related)}`, WIDTH, '')] : []),
    paint('dim', `${answer.docs} (checked ${answer.checked})`),
    ...ownWords(answer, paint),
  ].join('\n');
};

const comparison = (answer: ComparisonAnswer, paint: Paint): string =>
  [
    paint('bold', answer.title),
    inline(wrap(answer.summary, WIDTH, ''), paint),
    '',
    ...answer.rows.map((row) =>
      [
        paint('bold', row.aspect),
        inline(wrap(`${answer.left.title}: ${row.left}`, WIDTH, '  '), paint),
        inline(wrap(`${answer.right.title}: ${row.right}`, WIDTH, '  '), paint),
      ].join('\n'),
    ),
    '',
    inline(wrap(`${answer.left.title}: ${answer.whenLeft}`, WIDTH, ''), paint),
    inline(wrap(`${answer.right.title}: ${answer.whenRight}`, WIDTH, ''), paint),
    paint('dim', `${answer.docs} (checked ${answer.checked})`),
    ...ownWords(answer, paint),
  ].join('\n');

const rule = (answer: RuleAnswer, paint: Paint): string =>
  [
    `${paint('bold', answer.title)}  ${paint('dim', `${answer.id}, ${answer.tier}`)}`,
    inline(wrap(`Why: ${answer.why}`, WIDTH, ''), paint),
    inline(wrap(`Do: ${answer.fix}`, WIDTH, ''), paint),
    ...(answer.awsError === null ? [] : [wrap(`AWS says: ${answer.awsError}`, WIDTH, '')]),
    '',
    'Found in this:',
    answer.bad.replace(/^/gm, '    '),
    'Not in this:',
    answer.good.replace(/^/gm, '    '),
    paint('dim', answer.docs),
  ].join('\n');

const renderAnswer = (answer: ExplanationAnswer, paint: Paint): string => {
  switch (answer.kind) {
    case 'concept':
      return concept(answer, paint);
    case 'comparison':
      return comparison(answer, paint);
    case 'rule':
      return rule(answer, paint);
    case 'failure':
    case 'event':
      return renderFailure(answer, paint);
    case 'fact':
      return renderFact(answer, paint);
    case 'runbook':
      return renderRunbook(answer, paint);
    case 'service':
      return renderService(answer, paint);
  }
};

const TEAM_WORDS: Readonly<Partial<Record<MatchKind, string>>> = {
  runbook: ' (runbook of your team)',
  service: ' (service of your team)',
};

const matchLine = ({ kind, id, title }: Match): string =>
  `  ${id}  ${title}${TEAM_WORDS[kind] ?? ''}`;

/** What the team calls by the very name that something else is explained for. */
const namesakes = ({ matches, answer }: Explanation): readonly string[] => {
  const found = matches.filter(
    ({ kind, id, score }) => kind in TEAM_WORDS && id !== answer?.id && score >= NAMED,
  );
  return found.length === 0 ? [] : ['', 'Also:', ...found.map(matchLine).map(printable)];
};

/** An explanation for people to read: the answer, or the nearest things. */
export const renderExplanation = (explanation: Explanation, paint: Paint): string => {
  if (explanation.answer !== null)
    return [renderAnswer(explanation.answer, paint), ...namesakes(explanation), ''].join('\n');
  const nearest = explanation.matches.slice(0, 3).map(matchLine);
  const offer =
    nearest.length > 0
      ? `Nearest:\n${nearest.join('\n')}`
      : 'Try other words, or a field name such as executionRoleArn.';
  const asked = maskSecrets(explanation.query);
  const shown = asked.length > QUERY_CHARACTERS ? `${asked.slice(0, QUERY_CHARACTERS)}…` : asked;
  return printable(`No sure answer to "${shown}". ${offer}\n`);
};
