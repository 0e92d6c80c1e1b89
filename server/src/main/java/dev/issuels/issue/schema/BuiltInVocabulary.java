package dev.issuels.issue.schema;

import static dev.issuels.issue.schema.Schema.Kind.CHOICE;
import static dev.issuels.issue.schema.Schema.Kind.DATE;
import static dev.issuels.issue.schema.Schema.Kind.ID;
import static dev.issuels.issue.schema.Schema.Kind.IDS;
import static dev.issuels.issue.schema.Schema.Kind.PATHS;
import static dev.issuels.issue.schema.Schema.Kind.TAGS;
import static dev.issuels.issue.schema.Schema.Kind.TEXT;
import static dev.issuels.issue.schema.Schema.Need.OPTIONAL;
import static dev.issuels.issue.schema.Schema.Need.REQUIRED;
import static dev.issuels.issue.schema.Schema.Need.WANTED;

import dev.issuels.issue.schema.Schema.Choice;
import dev.issuels.issue.schema.Schema.TagName;
import dev.issuels.issue.schema.Schema.Trait;
import dev.issuels.issue.schema.SectionName.Role;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The built-in schema as data: the only place that spells its keys, values and sections.
 *
 * <p>Java and not a resource file, since it is read before the first diagnostic of every start.
 */
final class BuiltInVocabulary {

    static final List<Schema.Key> KEYS = List.of(
            new Schema.Key(Keys.ID, ID, REQUIRED, "PREFIX-NUMBER@HASH: who this issue is; never changed once given."),
            new Schema.Key(Keys.TITLE, TEXT, REQUIRED, "What is wrong or wanted, in one specific line."),
            new Schema.Key(Keys.DESCRIPTION, TEXT, WANTED, "The issue in one sentence."),
            new Schema.Key(Keys.CREATED, DATE, REQUIRED, "The day the issue was written down, YYYY-MM-DD."),
            new Schema.Key(Keys.AREA, TEXT, WANTED, "The area of the code base, such as cli or docs/api."),
            new Schema.Key(Keys.TAGS, TAGS, WANTED, "Labels, lower-case kebab."),
            new Schema.Key(Keys.TYPE, CHOICE, REQUIRED, "What kind of work it is."),
            new Schema.Key(Keys.PRIORITY, CHOICE, REQUIRED, "How urgent it is."),
            new Schema.Key(Keys.STATUS, CHOICE, REQUIRED, "Where the issue stands."),
            new Schema.Key(
                    Keys.REFERENCES, PATHS, WANTED, "Files and folders concerned, relative to the workspace folder."),
            new Schema.Key(Keys.COMPLETED, DATE, OPTIONAL, "The day the work was done."),
            new Schema.Key("resolution", TEXT, OPTIONAL, "How the issue ended."),
            new Schema.Key("source", TEXT, OPTIONAL, "Where the issue comes from."),
            new Schema.Key("affected_files", PATHS, OPTIONAL, "Files that the work changes."),
            new Schema.Key("depends_on", IDS, OPTIONAL, "Issues that must be done first."),
            new Schema.Key("blocks", IDS, OPTIONAL, "Issues that wait for this one."),
            new Schema.Key("blocked_by", IDS, OPTIONAL, "Issues that this one waits for."),
            new Schema.Key("related", IDS, OPTIONAL, "Issues worth reading with this one."),
            new Schema.Key("parent", IDS, OPTIONAL, "The issue that this one is a part of."));

    static final Map<String, List<Choice>> CHOICES = Map.of(
            Keys.TYPE,
            List.of(
                    choice("bug", "Something works wrongly.", "bug-fix", "bugfix"),
                    choice("enhancement", "Something new or better for the user.", "feature"),
                    choice("refactor", "The same behaviour, better made.", "refactoring"),
                    choice("docs", "Words for people.", "doc", "documentation"),
                    choice("test", "Tests alone.", "tests", "testing"),
                    choice("security", "Something can be abused."),
                    choice("performance", "Something is too slow or too large.", "perf", "optimization")),
            Keys.PRIORITY,
            List.of(
                    choice("critical", "P0: stops everything else.", "P0"),
                    choice("high", "P1: next.", "P1"),
                    choice("medium", "P2: planned.", "P2"),
                    choice("low", "P3: when there is time.", "P3")),
            Keys.STATUS,
            List.of(
                    choice("proposed", "Nobody has started.", "open", "todo"),
                    new Choice("in-progress", "Somebody works on it.", List.of("in_progress"), Set.of(Trait.ACTIVE)),
                    new Choice("blocked", "It waits for another issue or an answer.", List.of(), Set.of(Trait.BLOCKED)),
                    new Choice(
                            "completed",
                            "The work is done.",
                            List.of("resolved", "done", "closed"),
                            Set.of(Trait.CLOSED, Trait.DONE)),
                    new Choice(
                            "won't-fix",
                            "It will not be done; a note may say why, as in won't-fix: duplicate of ID.",
                            List.of("wont-fix", "wontfix"),
                            Set.of(Trait.CLOSED, Trait.TAKES_NOTE))));

    /** The keys that say which issue must come first, the usual one before others that say the same. */
    static final Map<Relation, List<String>> DEPENDENCIES =
            Map.of(Relation.BLOCKED_BY, List.of("blocked_by", "depends_on"), Relation.BLOCKS, List.of("blocks"));

    static final List<SectionName> SECTIONS = List.of(
            new SectionName("Problem", Role.PROBLEM, "What is wrong or missing."),
            new SectionName("Affected Files", Role.FILES, "The files concerned, new ones marked so."),
            new SectionName("Error / Exception Details", Role.OTHER, "Messages and traces, to the letter."),
            new SectionName("Importance", Role.OTHER, "What happens while it is not done."),
            new SectionName("Proposed Solution", Role.OTHER, "How it could be done."),
            new SectionName("Acceptance Criteria", Role.CRITERIA, "What a person can test in the end."),
            new SectionName("Validation Plan", Role.OTHER, "How the criteria are tested."),
            new SectionName("Dependencies", Role.DEPENDENCIES, "Which issues come first."),
            new SectionName("Clarifications Needed", Role.CLARIFICATIONS, "What must be answered first."),
            new SectionName("Notes", Role.NOTES, "Everything else."));

    static final List<TagName> TAG_NAMES = List.of(
            new TagName("has-deps", Role.DEPENDENCIES, "Another issue must come first."),
            new TagName("needs-clarification", Role.CLARIFICATIONS, "A question must be answered first."));

    /** What stands in a template until somebody writes what it asks for. */
    static final List<String> TEMPLATE_TEXTS = List.of(
            "Concise, specific title",
            "One-sentence summary",
            "Clear description of the problem or missing behavior.",
            "Concrete file references must be listed when known:",
            "Include verbatim technical details when relevant:",
            "Include verbatim technical details when relevant.",
            "Verbatim technical details only.",
            "Severity, value, dependencies, and user impact.",
            "Why this matters now and later.",
            "High-level approach.",
            "High-level approach only.",
            "High-level approach. No code unless strictly necessary.",
            "Objective, testable condition",
            "Progress updates, findings, decisions.",
            "Context, decisions, dependencies.");

    static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("BUG", "bug"),
            Map.entry("FEAT", "enhancement"),
            Map.entry("ENHANCE", "enhancement"),
            Map.entry("ENH", "enhancement"),
            Map.entry("REFACTOR", "refactor"),
            Map.entry("DEBT", "refactor"),
            Map.entry("STRUCT", "refactor"),
            Map.entry("DOCS", "docs"),
            Map.entry("DOC", "docs"),
            Map.entry("TEST", "test"),
            Map.entry("SEC", "security"),
            Map.entry("PERF", "performance"));

    private BuiltInVocabulary() {}

    private static Choice choice(String value, String meaning, String... aliases) {
        return new Choice(value, meaning, List.of(aliases), Set.of());
    }
}
