package org.folkmoot.submission.attachment.content;

/** A file that is not taken, with the reason a person is told. The message is the reason's name and holds nothing of the file. */
public final class FileRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Why. Each has a text {@code testimony.tell.file.refused.<name>} in the bundles, which says what to do. */
    public enum Reason {
        EMPTY,
        /** More than 25 MB. */
        TOO_LARGE,
        /** No more files fit to this story. */
        TOO_MANY,
        /** All files of the story together are too large. */
        TOO_MUCH,
        /** By what is in it, it is none of the types that are taken. */
        TYPE_NOT_TAKEN,
        /** A picture of a kind that can't be cleaned of places and dates. */
        PICTURE_TYPE,
        /** It says that it is of a type that is taken, and can't be read as that to its end. */
        DAMAGED,
        /** A picture of more than 50 million points. */
        PICTURE_TOO_LARGE,
        /** A document that can run commands. */
        MACROS,
        /** There is film in it. */
        FILM,
        /** The name it was sent under belongs to another file. */
        ID_TAKEN,
        /** Nothing is kept under this name. */
        UNKNOWN,
        /** Too many files are being looked at just now. */
        BUSY
    }

    private final Reason reason;

    public FileRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
