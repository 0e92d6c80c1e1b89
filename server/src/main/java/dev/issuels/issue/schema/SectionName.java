package dev.issuels.issue.schema;

/** A section of the template. */
public record SectionName(String title, Role role, String meaning) {

    /** The level of the headings of sections. */
    public static final int LEVEL = 3;

    /** The line that starts the section. */
    public String heading() {
        return "#".repeat(LEVEL) + " " + title;
    }

    /** What a section is for, as far as rules and features care. */
    public enum Role {
        /** What is wrong; an open issue must say it. */
        PROBLEM(true),
        /** What must be true in the end; an open issue must say it. */
        CRITERIA(true),
        /** Which files are concerned, those to be created included. */
        FILES(false),
        /** Which issues must come first. */
        DEPENDENCIES(false),
        /** What must be answered first. */
        CLARIFICATIONS(false),
        /** What is said beside all the others. */
        NOTES(false),
        OTHER(false);

        private final boolean required;

        Role(boolean required) {
            this.required = required;
        }

        public boolean isRequired() {
            return required;
        }

        /** Whether another section may well have a part that is called like it. */
        public boolean mayBeAPart() {
            return this == DEPENDENCIES || this == NOTES;
        }
    }
}
