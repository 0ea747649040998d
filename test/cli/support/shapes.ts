import * as z from 'zod/mini';

// What programs rely on: the results of the command line in every detail. Nothing that is not named here may be in them,
// so that what is added is added here too.

const Position = z.strictObject({ line: z.int().check(z.minimum(0)), character: z.int().check(z.minimum(0)) });
const Range = z.strictObject({ start: Position, end: Position });
const Figure = z.union([z.number(), z.string().check(z.regex(/^-?\d+(?:\.\d+)?$/))]);
const Edition = z.nullable(z.enum(['2019', '2021']));

const Kind = z.nullable(z.enum(['text', 'html', 'docx', 'doc', 'xlsx', 'pdf']));

const Problem = z.strictObject({
  rule: z.string().check(z.regex(/^[a-z]+(?:-[a-z]+)*$/)),
  severity: z.enum(['error', 'warning', 'information', 'hint']),
  message: z.string().check(z.minLength(1)),
  range: Range,
  data: z.object({
    section: z.optional(z.string()),
    table: z.optional(z.string()),
    row: z.optional(z.string()),
    column: z.optional(z.string()),
    stated: z.optional(Figure),
    expected: z.optional(Figure),
  }),
  related: z.array(z.strictObject({ file: z.optional(z.string()), range: Range, message: z.string() })),
  fixes: z.array(
    z.strictObject({
      title: z.string().check(z.minLength(1)),
      safe: z.boolean(),
      edits: z.array(z.strictObject({ range: Range, newText: z.string() })).check(z.minLength(1)),
    }),
  ),
});

/** `check --format json` */
export const CheckedFiles = z.array(
  z.strictObject({
    file: z.string(),
    kind: Kind,
    report: z.boolean(),
    title: z.nullable(z.string()),
    year: z.nullable(z.int()),
    edition: Edition,
    problems: z.array(Problem),
    error: z.optional(z.string().check(z.minLength(1))),
  }),
);

/** `extract --format json` */
export const ExtractedFiles = z.array(
  z.strictObject({
    file: z.string(),
    kind: Kind,
    report: z.boolean(),
    title: z.nullable(z.string()),
    organ: z.nullable(z.string()),
    year: z.nullable(z.int()),
    edition: Edition,
    sections: z.array(z.strictObject({ id: z.nullable(z.string()), heading: z.string(), range: Range })),
    tables: z.array(
      z.strictObject({
        id: z.enum(['disclosure', 'applications', 'disputes']),
        edition: z.enum(['2019', '2021']),
        rows: z.array(
          z.strictObject({
            id: z.string(),
            label: z.string(),
            complete: z.boolean(),
            cells: z.array(
              z.strictObject({
                column: z.nullable(z.string()),
                text: z.string(),
                value: z.nullable(Figure),
                range: Range,
              }),
            ),
          }),
        ),
      }),
    ),
    error: z.optional(z.string().check(z.minLength(1))),
  }),
);

const Region = z.strictObject({
  startLine: z.int().check(z.minimum(1)),
  startColumn: z.int().check(z.minimum(1)),
  endLine: z.int().check(z.minimum(1)),
  endColumn: z.int().check(z.minimum(1)),
});
const ArtifactLocation = z.strictObject({ uri: z.string() });
const PhysicalLocation = z.strictObject({ artifactLocation: ArtifactLocation, region: z.optional(Region) });
const Message = z.strictObject({ text: z.string().check(z.minLength(1)) });
const Level = z.enum(['error', 'warning', 'note']);

/** `check --format sarif`, as far as SARIF 2.1.0 is used. */
export const SarifLog = z.strictObject({
  $schema: z.url(),
  version: z.literal('2.1.0'),
  runs: z
    .array(
      z.strictObject({
        tool: z.strictObject({
          driver: z.strictObject({
            name: z.literal('gouji'),
            version: z.string(),
            semanticVersion: z.string(),
            rules: z.array(
              z.strictObject({
                id: z.string(),
                shortDescription: Message,
                helpUri: z.url(),
                defaultConfiguration: z.union([
                  z.strictObject({ level: Level }),
                  z.strictObject({ enabled: z.literal(false) }),
                ]),
                properties: z.strictObject({ category: z.string() }),
              }),
            ),
          }),
        }),
        language: z.enum(['zh-CN', 'en-US']),
        columnKind: z.literal('utf16CodeUnits'),
        results: z.array(
          z.strictObject({
            ruleId: z.string(),
            ruleIndex: z.int().check(z.minimum(0)),
            level: Level,
            message: Message,
            locations: z.array(z.strictObject({ physicalLocation: PhysicalLocation })).check(z.length(1)),
            relatedLocations: z.array(
              z.strictObject({ id: z.int(), physicalLocation: PhysicalLocation, message: Message }),
            ),
            fixes: z.array(
              z.strictObject({
                description: Message,
                artifactChanges: z.array(
                  z.strictObject({
                    artifactLocation: ArtifactLocation,
                    replacements: z.array(
                      z.strictObject({ deletedRegion: Region, insertedContent: z.strictObject({ text: z.string() }) }),
                    ),
                  }),
                ),
                properties: z.strictObject({ safe: z.boolean() }),
              }),
            ),
            properties: z.looseObject({ severity: z.string() }),
          }),
        ),
        invocations: z
          .array(
            z.strictObject({
              executionSuccessful: z.boolean(),
              toolExecutionNotifications: z.array(
                z.strictObject({
                  level: z.literal('error'),
                  message: Message,
                  locations: z.array(z.strictObject({ physicalLocation: PhysicalLocation })),
                }),
              ),
            }),
          )
          .check(z.length(1)),
      }),
    )
    .check(z.length(1)),
});
