package org.folkmoot.submission.attachment.content;

/** The types that are taken, known by what is in a file alone. Others are refused. */
public enum FileType {
    JPEG(Kind.IMAGE, "image/jpeg", "jpg"),
    PNG(Kind.IMAGE, "image/png", "png"),
    MP3(Kind.SOUND, "audio/mpeg", "mp3"),
    /** Sound in an MPEG-4 container, as iPhones and many other phones record it. */
    M4A(Kind.SOUND, "audio/mp4", "m4a"),
    WAV(Kind.SOUND, "audio/wav", "wav"),
    /** Opus or Vorbis. */
    OGG(Kind.SOUND, "audio/ogg", "ogg"),
    PDF(Kind.DOCUMENT, "application/pdf", "pdf"),
    DOCX(Kind.DOCUMENT, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    ODT(Kind.DOCUMENT, "application/vnd.oasis.opendocument.text", "odt"),
    TEXT(Kind.DOCUMENT, "text/plain; charset=utf-8", "txt");

    /** What a person calls it. */
    public enum Kind {
        IMAGE,
        SOUND,
        DOCUMENT
    }

    private final Kind kind;
    private final String mediaType;
    private final String extension;

    FileType(Kind kind, String mediaType, String extension) {
        this.kind = kind;
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public Kind kind() {
        return kind;
    }

    /** What a browser is told that it is. */
    public String mediaType() {
        return mediaType;
    }

    /** How names of such files end, without the dot. */
    public String extension() {
        return extension;
    }
}
