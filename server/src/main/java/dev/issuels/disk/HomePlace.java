package dev.issuels.disk;

/** Where a folder stands in regard to a home of issues, the folder {@code .work/agent/issues}. */
enum HomePlace {
    OUTSIDE,
    /** The folder {@code .work}. */
    WORK,
    /** The folder {@code .work/agent}. */
    AGENT,
    /** The folder {@code .work/agent/issues}. */
    HOME,
    /** Somewhere below the home, where issue files may be too. */
    BELOW_HOME,
    /** The folder {@code references} of a home or below it: notes that issues link to. */
    REFERENCES,
    /** Below {@code .work}, off the way to the home. */
    BESIDE;

    /** The place of a folder, given by its path relative to the workspace folder. */
    static HomePlace of(String folder) {
        HomePlace place = OUTSIDE;
        for (String name : folder.split("/", -1)) {
            place = place.below(name);
        }
        return place;
    }

    /** The place of a folder inside this one. A home inside a home's {@code .work} is none. */
    HomePlace below(String name) {
        return switch (this) {
            case OUTSIDE -> name.equals(".work") ? WORK : OUTSIDE;
            case WORK -> name.equals("agent") ? AGENT : BESIDE;
            case AGENT -> name.equals("issues") ? HOME : BESIDE;
            case HOME -> name.equals("references") ? REFERENCES : BELOW_HOME;
            case BELOW_HOME, REFERENCES, BESIDE -> this;
        };
    }

    /** Whether the folder is the home or one that leads to it: entered whatever git says, and even when it is a link. */
    boolean isOnTheWayHome() {
        return this == WORK || this == AGENT || this == HOME;
    }

    /** Whether the files of the folder are issue files if their names fit. */
    boolean holdsIssues() {
        return this == HOME || this == BELOW_HOME;
    }
}
