package dev.issuels.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.issuels.rules.FixAll.Choice;
import dev.issuels.text.Edit;
import dev.issuels.text.Edits;
import dev.issuels.text.Span;
import dev.issuels.workspace.PlacedFile;
import dev.issuels.workspace.Workspace;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Tests that fixes mend, that those which do not are kept back, and what becomes of many at once. */
final class FixesTest {

    private static final String DELIMITER = Example.ISSUE.replace("---\nid", "-----\nid");

    /** Also says which rule proposes a fix that is never offered. */
    @TestFactory
    Stream<DynamicTest> everyFixOfABadExampleMendsIt() {
        return forEachRule(rule -> {
            Fixes fixes = fixes(rule.doc().bad());
            for (Finding finding : fixes.findings()) {
                List<Fix> proposed = fixes.candidates(finding).toList();
                assertEquals(proposed, fixes.mending(finding), finding.toString());
                List<String> titles = proposed.stream().map(Fix::title).toList();
                assertEquals(titles.stream().distinct().toList(), titles, "no two of the same name");
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> everyRuleThatHasFixesOffersOneForEachFindingOfItsBadExample() {
        return forEachRule(rule -> {
            if (hasFixes(rule)) {
                Fixes fixes = fixes(rule.doc().bad());
                of(rule, fixes.findings())
                        .forEach(finding -> assertFalse(fixes.mending(finding).isEmpty(), finding.toString()));
            }
        });
    }

    /** What {@link FixTrial} says of a fix, found out without it. */
    @TestFactory
    Stream<DynamicTest> aBadExampleThatIsMendedHasFewerFindingsAndNoNewErrors() {
        return forEachRule(rule -> {
            Example bad = rule.doc().bad();
            Fixes fixes = fixes(bad);
            for (Finding finding : of(rule, fixes.findings()).toList()) {
                for (Fix fix : fixes.mending(finding)) {
                    List<Finding> left = findingsAfter(fix, bad);
                    assertTrue(
                            of(rule, left).count() < of(rule, fixes.findings()).count(), fix + " leaves " + left);
                    assertTrue(errors(left) <= errors(fixes.findings()), fix + " makes " + left);
                }
            }
        });
    }

    @Test
    void aFixThatBreaksAFrontMatterIsKeptBack() {
        Fixes fixes = fixes(Example.FILE, DELIMITER);
        Finding finding = fixes.findings().get(0);
        assertTrue(fixes.mends(replacing(finding.span(), "---"), finding));
        for (String broken : List.of("", "--", "---\nid: [", "---\n\ttags: x")) {
            assertTrue(!fixes.mends(replacing(finding.span(), broken), finding), broken);
        }
    }

    @Test
    void aFixThatLeavesItsFindingIsKeptBack() {
        String text = Example.fields("status: nonsense").text();
        Fixes fixes = fixes(Example.FILE, text);
        Finding finding = fixes.findings().get(0);
        assertTrue(fixes.mends(replacing(finding.span(), "proposed"), finding));
        assertTrue(!fixes.mends(replacing(finding.span(), "nonsens"), finding), "the same defect in other words");
        assertTrue(!fixes.mends(replacing(new Span(0, 0), "\n"), finding), "moved only");
        assertTrue(!fixes.mends(replacing(new Span(0, 99999), ""), finding), "reaches behind the end");
    }

    @Test
    void mendsManyAtOnceWithSmallEdits() {
        String text = Example.fields("tags: [cart, cart, session, Cart, cart]").text();
        FixAll.Result result = all(text, Choice.PREFERRED);
        assertEquals(3, result.fixed());
        assertEquals(
                Example.fields("tags: [cart, session]").text(), result.edits().appliedTo(text));
        assertEquals(List.of(), all(Example.ISSUE, Choice.PREFERRED).edits().inOrder());
    }

    @Test
    void makesOnlyTheFixesOfTheChoice() {
        String text = DELIMITER.replace("session]", "cart]");
        assertEquals(
                Example.ISSUE.replace("session]", "cart]"),
                all(text, Choice.SAFE).edits().appliedTo(text));
        assertEquals(
                Example.ISSUE.replace(", session]", "]"),
                all(text, Choice.PREFERRED).edits().appliedTo(text));
    }

    @Test
    void putsNoListIntoTheQuotesOfATextWhereTheYamlIsBroken() {
        String text = Example.ISSUE.replace("references:\n", "referenceid: s:\n");
        assertEquals(
                Example.ISSUE.replace("references:\n", "references: [\"s:\"]\n"),
                all(text, Choice.PREFERRED).edits().appliedTo(text));
    }

    @Test
    void mendsEachOfSeveralBrokenItemsOfAList() {
        String text = Example.fields("references:\n  - \"src\\cart.py\"\n  - \"src\\d.py\"\n  - \"src\\s.py\"")
                .text();
        assertEquals(text.replace("\\", "\\\\"), all(text, Choice.SAFE).edits().appliedTo(text));
    }

    @Test
    void givesEachOfSeveralBodiesANumberOfItsOwn() {
        String text = Example.ISSUE
                + "\n---\n\n### Problem\nOne.\n\n---\n\n### Problem\nTwo.\n"
                + Example.ISSUE.replaceFirst("id:.*\n", "")
                + Example.ISSUE.replaceFirst("id:.*\n", "");
        String mended = all(text, Choice.PREFERRED).edits().appliedTo(text);
        assertEquals(
                List.of("BUG-001", "BUG-002", "BUG-003", "BUG-004", "BUG-005"),
                Pattern.compile("(?m)^id: \"(.*)@")
                        .matcher(mended)
                        .results()
                        .map(id -> id.group(1))
                        .sorted()
                        .toList());
    }

    @Test
    void leavesAMendedIdAloneWhoseNumberAnotherOneTakes() {
        String text =
                Example.fields("id: bug-7").text() + Example.fields("id: BUG-7").text();
        String mended = all(text, Choice.PREFERRED).edits().appliedTo(text);
        assertTrue(mended.contains("BUG-007@") && mended.contains("id: BUG-7\n"), mended);
    }

    @Test
    void endsLinesAsTheFileDoes() {
        String text = "\uFEFF"
                + Example.ISSUE.replace("\n", "\r\n").replace("tags: [cart, session]", "tags:\r\n  - a\r\n  - a");
        assertEquals(
                text.replace("\r\n  - a\r\n  - a", "\r\n  - a"),
                all(text, Choice.PREFERRED).edits().appliedTo(text));
    }

    @Test
    void takesNothingButLineEndsForLineEnds() {
        Fix fix = Fix.of("Fix", SmallWorkspace.uri(Example.FILE), new Edit(Span.at(0), "a\f\u2028\n"));
        Workspace workspace = SmallWorkspace.of(Map.of(Example.FILE, "x\r\n"), List.of());
        assertEquals(
                Fix.of("Fix", SmallWorkspace.uri(Example.FILE), new Edit(Span.at(0), "a\f\u2028\r\n")),
                fix.withLineEndings(workspace));
    }

    private static Fix replacing(Span span, String newText) {
        return Fix.of("Fix", SmallWorkspace.uri(Example.FILE), new Edit(span, newText));
    }

    private static FixAll.Result all(String text, Choice choice) {
        Workspace workspace = SmallWorkspace.of(Map.of(Example.FILE, text), Example.PATHS);
        PlacedFile file = workspace.file(SmallWorkspace.uri(Example.FILE)).orElseThrow();
        return FixAll.of(Fixes.in(workspace, file, Drawn.TODAY), choice, finding -> true);
    }

    private static Stream<DynamicTest> forEachRule(Consumer<Rule> test) {
        return Rules.ALL.stream().map(rule -> DynamicTest.dynamicTest(rule.code(), () -> test.accept(rule)));
    }

    /** Whether a rule says what mends its findings, itself or together with others of its family. */
    private static boolean hasFixes(Rule rule) {
        return Stream.of(rule.getClass().getMethods())
                .filter(method -> method.getName().equals("fixes"))
                .anyMatch(method -> !method.getDeclaringClass().getPackage().equals(Rule.class.getPackage()));
    }

    private static Stream<Finding> of(Rule rule, List<Finding> findings) {
        return findings.stream().filter(finding -> finding.code().equals(rule.code()));
    }

    private static long errors(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .count();
    }

    private static List<Finding> findingsAfter(Fix fix, Example example) {
        Workspace workspace = SmallWorkspace.of(example);
        for (Map.Entry<String, List<Edit>> entry : fix.edits().entrySet()) {
            String uri = entry.getKey();
            String before =
                    workspace.anyFile(uri).map(file -> file.text().text()).orElse("");
            String after = Edits.of(entry.getValue()).appliedTo(before);
            workspace = workspace.withMade(uri, workspace.parse(after), 0);
        }
        Workspace mended = workspace;
        return mended.anyFile(SmallWorkspace.uri(example.path()))
                .map(file -> Rules.check(mended, file, Drawn.TODAY))
                .orElse(List.of());
    }

    private static Fixes fixes(Example example) {
        return fixes(SmallWorkspace.of(example), example.path());
    }

    private static Fixes fixes(String path, String text) {
        return fixes(SmallWorkspace.of(Map.of(path, text), Example.PATHS), path);
    }

    private static Fixes fixes(Workspace workspace, String path) {
        return workspace
                .anyFile(SmallWorkspace.uri(path))
                .map(file -> Fixes.in(workspace, file, Drawn.TODAY))
                .orElseThrow();
    }
}
