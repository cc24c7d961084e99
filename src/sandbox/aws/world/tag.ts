/** A tag as ECS spells it. */
export interface Tag {
  readonly key: string;
  readonly value: string;
}
