package dev.issuels.house;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.issuels.issue.schema.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds what the house asks of files: their size, their names, their comments, their links. */
final class TidyTest {
    private static final int LONGEST_SOURCE = 300;
    private static final int LONGEST_TEST = 400;
    private static final int MOST_FILES_IN_A_PACKAGE = 26;

    private static final Set<String> TOP_LEVEL = Set.of("pom.xml", "server", "vscode-client", "README.md", "LICENSE");

    private static final Pattern COMMENT = Pattern.compile("^\\s*(?://|/?\\*)|\\s//\\s");

    /** What no line of a source holds. A letter in brackets keeps a pattern from finding itself here. */
    private static final Map<String, Pattern> NOT_IN_SOURCES = Map.of(
            "waits by sleeping", Pattern.compile("\\b(?:Thread|SECONDS|MILLISECONDS)\\.slee[p]\\("),
            "is a test switched off",
                    Pattern.compile("@Disable[d]\\b|\\b(?:test|it|describe)\\.(?:ski[p]|onl[y]|tod[o])\\b"),
            "swallows warnings whole",
                    Pattern.compile("@SuppressWarnings\\(\"al[l]\"\\)|eslint-disabl[e]|@ts-ignor[e]"));

    /** What no comment holds. */
    private static final Map<String, Pattern> NOT_IN_COMMENTS = Map.of(
            "puts work off", Pattern.compile("\\b(?:TOD[O]|FIXM[E]|XX[X]|HAC[K])\\b"),
            "names an author or a date", Pattern.compile("@autho[r]|@sinc[e]"),
            "is a banner", Pattern.compile("^\\s*(?://|/?\\*+)\\s*[-=*#_~]{4,}"),
            "is code", Pattern.compile("^\\s*//.*[;{]\\s*$"));

    /** What no file at all names: a folder of somebody's machine, a host to fetch packages from. */
    private static final Map<String, Pattern> NOWHERE = Map.of(
            "names a folder of one machine",
                    Pattern.compile("(?<![\\w.*])/(?:wor[k]|roo[t])/|/usr/lib/jv[m]|~/\\.m[2]"),
            "names a package registry", Pattern.compile("registry\\.npmj[s]|repo1?\\.mave[n]|deb\\.debia[n]"));

    private static final Pattern LINK =
            Pattern.compile("(?<!!)\\[[^\\]]*\\]\\(([^)\\s]+)\\)|!\\[[^\\]]*\\]\\(([^)\\s]+)\\)");

    @Test
    void theTopFolderHoldsOnlyWhatItShould() throws IOException {
        none(
                "in the top folder, where they do not belong",
                Repository.topLevel().stream()
                        .filter(name -> !name.startsWith(".") && !TOP_LEVEL.contains(name))
                        .toList());
    }

    @Test
    void sourcesAreShort() throws IOException {
        List<String> offenders = new ArrayList<>();
        for (String file : Repository.sources()) {
            int limit = Repository.isTest(file) ? LONGEST_TEST : LONGEST_SOURCE;
            int length = Repository.lines(file).size();
            if (length > limit) {
                offenders.add(file + ": " + length + " lines, at most " + limit);
            }
        }
        none("longer than allowed", offenders);
    }

    @Test
    void packagesAreSmall() throws IOException {
        Map<String, Long> sizes = Repository.javaFiles().stream()
                .filter(file -> !file.endsWith("/package-info.java"))
                .collect(groupingBy(file -> file.substring(0, file.lastIndexOf('/')), TreeMap::new, counting()));
        none(
                "packages with more than " + MOST_FILES_IN_A_PACKAGE + " files",
                sizes.entrySet().stream()
                        .filter(entry -> entry.getValue() > MOST_FILES_IN_A_PACKAGE)
                        .map(entry -> entry.getKey() + ": " + entry.getValue())
                        .toList());
    }

    @Test
    void sourcesHoldNothingOfWhatTheHouseForbids() throws IOException {
        List<String> offenders = new ArrayList<>();
        for (String file : Repository.sources()) {
            List<String> lines = Repository.lines(file);
            for (int i = 0; i < lines.size(); i++) {
                String where = file + ":" + (i + 1);
                addMatches(offenders, where, lines.get(i), NOT_IN_SOURCES);
                if (COMMENT.matcher(lines.get(i)).find()) {
                    addMatches(offenders, where, lines.get(i), NOT_IN_COMMENTS);
                }
            }
        }
        none("lines which the house forbids", offenders);
    }

    @Test
    void keysAreNamedInOnePlace() throws IOException {
        String keys = Schema.builtIn().keys().stream().map(Schema.Key::name).collect(joining("|"));
        Pattern literal = Pattern.compile(
                "\\b(?:text|field|first|setting|soundScalar|choices?)\\((?:\\w+, )?\"(?:" + keys + ")\"");
        List<String> offenders = new ArrayList<>();
        for (String file : Repository.javaFiles()) {
            if (!Repository.isTest(file)) {
                for (String line : Repository.lines(file)) {
                    addMatches(offenders, file, line, Map.of("a key by its name instead of Keys", literal));
                }
            }
        }
        none("lines which name a key", offenders);
    }

    @Test
    void noFileNamesAMachineOrARegistry() throws IOException {
        List<String> offenders = new ArrayList<>();
        for (String file : Repository.files()) {
            if (isText(file)) {
                List<String> lines = Repository.lines(file);
                for (int i = 0; i < lines.size(); i++) {
                    addMatches(offenders, file + ":" + (i + 1), lines.get(i), NOWHERE);
                }
            }
        }
        none("lines which mean nothing elsewhere", offenders);
    }

    @Test
    void relativeLinksLeadToFiles() throws IOException {
        List<String> offenders = new ArrayList<>();
        for (String file : Repository.files()) {
            if (isDocument(file)) {
                addBrokenLinks(offenders, file);
            }
        }
        none("links that lead nowhere", offenders);
    }

    private static void addBrokenLinks(List<String> offenders, String file) {
        boolean fenced = false;
        int number = 0;
        Path folder = Repository.resolve(file).resolveSibling(".");
        for (String line : Repository.lines(file)) {
            number++;
            if (line.strip().startsWith("```")) {
                fenced = !fenced;
            }
            Matcher link = LINK.matcher(line.replaceAll("`[^`]*`", "``"));
            while (!fenced && link.find()) {
                String address = link.group(1) != null ? link.group(1) : link.group(2);
                String path = address.replaceFirst("#.*", "");
                if (!path.isEmpty()
                        && !path.matches("[a-z]+:.*")
                        && !Files.exists(folder.resolve(path).normalize())) {
                    offenders.add(file + ":" + number + ": " + address);
                }
            }
        }
    }

    private static boolean isDocument(String file) {
        return file.matches(
                "README\\.md|server/ARCHITECTURE\\.md|server/docs/.*\\.md|\\.github/.*\\.md|vscode-client/[A-Z]+\\.md");
    }

    private static boolean isText(String file) {
        return file.matches(".*\\.(?:java|ts|mjs|js|json|md|xml|yml|yaml|txt|lua|sh|bat|html|properties)")
                || file.matches("(?:\\.|LICENSE|server/src/(?:main/launcher|test/nvim)/).*")
                || file.matches("vscode-client/\\..*");
    }

    private static void addMatches(List<String> offenders, String where, String line, Map<String, Pattern> forbidden) {
        forbidden.forEach((defect, pattern) -> {
            if (pattern.matcher(line).find()) {
                offenders.add(where + " " + defect + ": " + line.strip());
            }
        });
    }

    private static void none(String what, List<String> offenders) {
        assertTrue(offenders.isEmpty(), () -> what + ":\n  " + String.join("\n  ", offenders) + "\n");
    }
}
