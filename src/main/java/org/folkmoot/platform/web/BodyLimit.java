package org.folkmoot.platform.web;

import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * How large a body may be at the addresses of a pattern, and in which form. A module registers a bean for each of its addresses that take more than
 * {@link #USUAL}.
 *
 * @param most bytes
 */
public record BodyLimit(PathPattern path, long most, Form form) {

    /** Five texts of the longest length, each character escaped, with room for the rest. */
    public static final long USUAL = 8L * 1024 * 1024;

    /** What a body may be. */
    public enum Form {
        /** Read as it comes by whoever takes it, who counts. */
        STREAM,
        /** In parts, which the web server puts on the disk; only where nobody gets to who is not known. */
        PARTS
    }

    public static BodyLimit ofStream(String path, long most) {
        return new BodyLimit(PathPatternParser.defaultInstance.parse(path), most, Form.STREAM);
    }

    public static BodyLimit ofParts(String path, long most) {
        return new BodyLimit(PathPatternParser.defaultInstance.parse(path), most, Form.PARTS);
    }

    boolean isFor(PathContainer asked) {
        return path.matches(asked);
    }
}
