import type { CapacityProvider } from '../model/capacity-provider.ts';
import type { ClusterDefinition } from '../model/cluster-definition.ts';
import type { Category, Target, Tier } from '../model/finding.ts';
import type { Path } from '../model/parse-leniently.ts';
import type { Service } from '../model/service.ts';
import type { TaskDefinition } from '../model/task-definition.ts';
import type { Repair } from './edit.ts';
import type { DocumentContext, RuleContext, ServiceContext } from './rule-context.ts';

/** What a rule found, as data: which of its messages, where in the task definition, and what fills the blanks. */
export interface Report<Message extends string = string> {
  readonly message: Message;
  /** Path in the task definition; the field itself may be missing, what holds it should be there. */
  readonly path: Path;
  /** Names, numbers and types; never the value of a variable or a secret. */
  readonly values?: Readonly<Record<string, string | number>>;
  /** The place in the pasted text, for what has no path. */
  readonly offset?: number;
  /** Present where one right answer exists. */
  readonly repair?: Repair | undefined;
}

/** What an invalid example must be answered with. */
interface ExpectedReport<Message extends string = string> {
  readonly message: Message;
  /** JSON Pointer into the example. */
  readonly at: string;
}

/** A definition as an object, or a whole paste as text where the rule is about the text. */
export type ExampleInput = Readonly<Record<string, unknown>> | readonly unknown[] | string;

/**
 * What must have been pasted for the rule to be fair. Of task definitions: the whole, all of its containers, or one
 * container. Or a service, a cluster, a capacity provider, a document of any of these kinds, or any text at all.
 */
export type Needs =
  | 'task'
  | 'containers'
  | 'container'
  | 'service'
  | 'cluster'
  | 'capacity-provider'
  | 'document'
  | 'text';

/** All that is shown, tested and documented about a rule. */
interface RuleFacts<Message extends string = string> {
  /** Kebab-case, equal to the file's name, without a word on how bad it is. */
  readonly id: string;
  readonly tier: Tier;
  /** `validity` exactly when the tier is `refused` or `fails`. */
  readonly category: Category;
  /** What holds for a definition that passes, in one sentence. */
  readonly summary: string;
  readonly why: string;
  readonly fix: string;
  /** Where the rule comes from; https. */
  readonly docs: string;
  /** The text AWS prints, with `{values}` where names and numbers stand; null where it is not known. */
  readonly awsError: string | null;
  /** Id of the concept that explains the background. */
  readonly concept: string | null;
  /** Rows of the table of known checks that this rule answers for. */
  readonly covers: readonly string[];
  readonly needs: Needs;
  /** Only judged for these targets; absent means for all. */
  readonly targets?: readonly Target[];
  /** Sound advice that this rule is at odds with, in one sentence. */
  readonly contradicts?: string;
  /** True for advice that nearly every definition gets: it is listed after what is particular to this one. */
  readonly general?: true;
  /** True for rules about placeholders and wrong types; all others are silent on values that are not known. */
  readonly judgesUnknown?: boolean;
  readonly messages: Readonly<Record<Message, string>>;
  readonly examples: {
    readonly valid: readonly ExampleInput[];
    readonly invalid: readonly {
      readonly input: ExampleInput;
      readonly reports: readonly ExpectedReport<NoInfer<Message>>[];
    }[];
  };
}

/** How a rule looks at what it is about. */
interface Judges<Value, Context, Message extends string> {
  readonly check: (value: Value, context: Context) => Iterable<Report<NoInfer<Message>>>;
}

/** A rule about a task definition or its containers. */
export interface TaskRule<Message extends string = string>
  extends RuleFacts<Message>,
    Judges<TaskDefinition, RuleContext, Message> {
  readonly needs: 'task' | 'containers' | 'container';
}

/** A rule about a service, and the task definition that it runs where that was pasted too. */
interface ServiceRule<Message extends string = string>
  extends RuleFacts<Message>,
    Judges<Service, ServiceContext, Message> {
  readonly needs: 'service';
  readonly targets?: never;
  /**
   * True for a refusal that also holds for a service that AWS printed itself, because it is about the task definition
   * beside it. All other refusals are not judged there: AWS has taken what it prints.
   */
  readonly judgesDescribed?: true;
}

/** A rule about a cluster. */
interface ClusterRule<Message extends string = string>
  extends RuleFacts<Message>,
    Judges<ClusterDefinition, DocumentContext, Message> {
  readonly needs: 'cluster';
  readonly targets?: never;
}

/** A rule about a capacity provider. */
interface CapacityProviderRule<Message extends string = string>
  extends RuleFacts<Message>,
    Judges<CapacityProvider, DocumentContext, Message> {
  readonly needs: 'capacity-provider';
  readonly targets?: never;
}

/** A rule about the form of any document, or of the text as a whole; for the latter the value is empty. */
interface PasteRule<Message extends string = string>
  extends RuleFacts<Message>,
    Judges<Readonly<Record<string, unknown>>, DocumentContext, Message> {
  readonly needs: 'document' | 'text';
  readonly targets?: never;
}

/** One rule: the only source of everything that is shown, tested and documented about it. */
export type Rule<Message extends string = string> =
  | TaskRule<Message>
  | ServiceRule<Message>
  | ClusterRule<Message>
  | CapacityProviderRule<Message>
  | PasteRule<Message>;

/**
 * Checks a rule's own consistency at compile time: examples and reports can only name messages that it has, and `check`
 * gets what the rule needs.
 */
export const defineRule = <const Message extends string>(rule: Rule<Message>): Rule => rule;
