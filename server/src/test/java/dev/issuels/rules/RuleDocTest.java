package dev.issuels.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.issuels.workspace.Workspace;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds what rules say of themselves against what they do. */
final class RuleDocTest {

    @TestFactory
    Stream<DynamicTest> theBadExampleIsReported() {
        return forEachRule(rule -> {
            List<Finding> findings = findings(rule.doc().bad());
            assertTrue(
                    findings.stream().anyMatch(finding -> finding.code().equals(rule.code())),
                    () -> "found only " + findings);
        });
    }

    @TestFactory
    Stream<DynamicTest> theGoodExampleIsReportedByNone() {
        return forEachRule(rule -> assertEquals(List.of(), findings(rule.doc().good())));
    }

    @TestFactory
    Stream<DynamicTest> theDocumentationIsWhole() {
        return forEachRule(rule -> {
            RuleDoc doc = rule.doc();
            assertTrue(doc.code().matches("[a-z]+(-[a-z]+)*"), "kebab-case");
            assertTrue(doc.summary().matches("[A-Z`][^\\n]*\\."), "the summary is a sentence");
            assertFalse(doc.summary().contains(". "), "and one only");
            assertTrue(doc.why().strip().endsWith("."), "why it matters is said in sentences");
            assertFalse(doc.bad().shown().isBlank(), "a bad example");
            assertFalse(doc.good().shown().isBlank(), "a good example");
        });
    }

    @Test
    void codesAreUnique() {
        Set<String> met = new HashSet<>();
        assertEquals(
                List.of(),
                Rules.ALL.stream()
                        .map(Rule::code)
                        .filter(code -> !met.add(code))
                        .toList());
    }

    private static Stream<DynamicTest> forEachRule(Consumer<Rule> test) {
        return Rules.ALL.stream().map(rule -> DynamicTest.dynamicTest(rule.code(), () -> test.accept(rule)));
    }

    private static List<Finding> findings(Example example) {
        Workspace workspace = SmallWorkspace.of(example);
        return workspace
                .anyFile(SmallWorkspace.uri(example.path()))
                .map(file -> Rules.check(workspace, file, Drawn.TODAY))
                .orElseThrow();
    }
}
