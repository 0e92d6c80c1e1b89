package dev.issuels.issue.schema;

/** The names of the keys that mean something to more than the schema: whoever asks an issue for one asks by these. */
public final class Keys {

    public static final String ID = "id";
    public static final String TITLE = "title";
    public static final String DESCRIPTION = "description";
    public static final String CREATED = "created";
    public static final String TAGS = "tags";
    public static final String TYPE = "type";
    public static final String PRIORITY = "priority";
    public static final String REFERENCES = "references";
    public static final String COMPLETED = "completed";

    /** The key of the status, which the parser must know: its value may carry a note. */
    public static final String STATUS = "status";

    /** The key of the area of the code base that an issue is about; a section is a part of its body. */
    public static final String AREA = "section";

    private Keys() {}
}
