package dev.issuels.bench;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Makes the texts of issues as people write them, one issue in twenty with a mistake; the same seed makes the same texts.
 *
 * <p>The words are arbitrary. What matters for time is the mix: keys, sections, code, tasks, paths, mentions.
 */
final class IssueTexts {

    private static final List<String> PREFIXES = List.of("BUG", "FEAT", "REFACTOR", "DOCS", "TEST", "SEC", "PERF");
    private static final List<String> TYPES =
            List.of("bug", "enhancement", "refactor", "docs", "test", "security", "performance");
    private static final List<String> STATUSES = List.of("proposed", "proposed", "proposed", "in-progress", "blocked");
    private static final List<String> TAGS =
            List.of("parsing", "packaging", "logging", "cache", "network", "cleanup", "sqlite", "typing", "config");
    private static final List<String> WORDS =
            List.of(("module session engine parser cache registry index schema request"
                            + " buffer handler fixture metadata growth reference commit release branch adapter service import"
                            + " export validation pipeline context runner builder collector template storage always never each"
                            + " explicit current missing stale large small shared global local – naïve")
                    .split(" "));

    private final Random random;
    private final Size size;
    private final List<String> sources;

    IssueTexts(Size size, List<String> sources, long seed) {
        this.random = new Random(seed);
        this.size = size;
        this.sources = sources;
    }

    /** The id of an issue, counted over all files from zero. */
    static String id(int number) {
        return shortId(number) + "@%06x".formatted((number * 0x9E3779L + 0x1234) & 0xffffff);
    }

    static String shortId(int number) {
        return "%s-%03d".formatted(PREFIXES.get(number % PREFIXES.size()), number / PREFIXES.size() + 1);
    }

    String issue(int number, String priority) {
        List<String> paths = paths();
        String mistake = random.nextInt(20) == 0 ? "x" : "";
        String frontMatter = """
                ---
                id: "%s"
                title: "%s %d"
                description: "%s"
                created: 2025-%02d-%02d
                section: "%s"
                tags: [%s, %s]
                type: %s
                priority: %s
                status: %s%s
                references:
                %s
                ---
                """.formatted(
                        id(number),
                        sentence(4),
                        number,
                        sentence(10),
                        1 + random.nextInt(12),
                        1 + random.nextInt(28),
                        word(),
                        oneOf(TAGS),
                        oneOf(TAGS),
                        TYPES.get(number % TYPES.size()),
                        priority,
                        oneOf(STATUSES),
                        mistake,
                        paths.stream().map(path -> "  - " + path).collect(Collectors.joining("\n")));
        return frontMatter + "\n" + (size.lean() ? leanBody(number, paths) : body(number, paths)) + "\n";
    }

    /** The entries of a history, up to a length. */
    String history(int length) {
        StringBuilder text = new StringBuilder("# History\n\n");
        for (int entry = 0; text.length() < length; entry++) {
            text.append("## 2024-%02d-%02d: OLD-%03d@%06x - %s\n\n%s %s\n\n### Outcome\n- %s\n- `%s`\n\n"
                    .formatted(
                            1 + entry % 12,
                            1 + entry % 28,
                            entry + 1,
                            entry * 31 & 0xffffff,
                            sentence(5),
                            sentence(15),
                            sentence(15),
                            sentence(8),
                            oneOf(sources)));
        }
        return text.toString();
    }

    private String leanBody(int number, List<String> paths) {
        return """
                ### Problem
                %s See `%s`.
                - Related: %s

                ### Acceptance Criteria
                - [ ] %s
                """.formatted(sentence(12), paths.get(0), id(other(number)), sentence(6));
    }

    private String body(int number, List<String> paths) {
        String listed = paths.stream()
                .map(path -> "- `" + path + "` (" + sentence(3) + ")")
                .collect(Collectors.joining("\n"));
        String boxes = IntStream.range(0, 5)
                .mapToObj(i -> "- [" + (random.nextBoolean() ? "x" : " ") + "] " + sentence(8))
                .collect(Collectors.joining("\n"));
        return """
                ### Problem
                %s A primary contributor is `%s:4-17`.

                **Root cause:** %s

                ```python
                def %s(path, code):
                    for item in path.items():
                        result = code(item, path)
                    return result
                ```

                %s

                ### Affected Files
                %s

                ### Importance
                **High:** %s %s

                ### Proposed Solution
                1. **%s** %s
                2. **%s** %s
                3. **%s** %s

                ### Acceptance Criteria
                %s

                ### Validation Plan
                | step | expected |
                | --- | --- |
                | %s | %s |
                | %s | %s |

                ### Notes
                - Full investigation in [notes](../../../%s)
                - Related: %s (%s), see also %s
                - %s
                """.formatted(
                        sentence(15),
                        paths.get(0),
                        sentence(12),
                        word(),
                        sentence(14),
                        listed,
                        sentence(14),
                        sentence(12),
                        word(),
                        sentence(12),
                        word(),
                        sentence(14),
                        word(),
                        sentence(12),
                        boxes,
                        sentence(6),
                        sentence(6),
                        sentence(6),
                        sentence(6),
                        paths.get(0),
                        id(other(number)),
                        sentence(3),
                        shortId(other(number)),
                        sentence(12));
    }

    private int other(int number) {
        return (number + 1 + random.nextInt(Math.max(1, size.total() - 1))) % size.total();
    }

    private List<String> paths() {
        return IntStream.range(0, 2 + random.nextInt(2))
                .mapToObj(i -> oneOf(sources))
                .distinct()
                .toList();
    }

    private String sentence(int words) {
        return IntStream.range(0, words).mapToObj(i -> word()).collect(Collectors.joining(" ", "The ", "."));
    }

    private String word() {
        return oneOf(WORDS);
    }

    private String oneOf(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}
