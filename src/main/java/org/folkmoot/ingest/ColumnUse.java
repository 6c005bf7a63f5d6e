package org.folkmoot.ingest;

/** What a column of a file comes in as. */
public enum ColumnUse {
    ID,
    CONTRIBUTOR,
    WORDS,
    DATE,
    FELT,
    SERVICE,
    THEME_FLAG,
    THEME_NAMES,
    PLACE,
    USES,
    LEFT_OUT;

    /** True if at most one column can be this. */
    public boolean isSingle() {
        return switch (this) {
            case CONTRIBUTOR, DATE, FELT, PLACE, USES -> true;
            case ID, WORDS, SERVICE, THEME_FLAG, THEME_NAMES, LEFT_OUT -> false;
        };
    }
}
