package dev.issuels.issue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.issuels.issue.schema.Schema;
import dev.issuels.issue.schema.SectionName;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which section of the template a heading names. */
class SectionNameTest {

    @ParameterizedTest
    @CsvSource({
        "Problem, Problem",
        "problem, Problem",
        "Problem:, Problem",
        "Problem (fixed), Problem",
        "1. Problem, Problem",
        "2) Acceptance Criteria, Acceptance Criteria",
        "✅ Acceptance Criteria, Acceptance Criteria",
        "🎯 **Acceptance Criteria**, Acceptance Criteria",
        "**Acceptance  Criteria:** (draft), Acceptance Criteria",
        "_Notes_, Notes",
        "Problems,",
        "The Problem,",
        "Problem and solution,",
        "3rd Problem,",
        "(Problem),",
        "1.,",
        "'',",
    })
    void knowsASectionByItsWords(String heading, String section) {
        assertEquals(
                Optional.ofNullable(section), Schema.builtIn().section(heading).map(SectionName::title));
    }
}
