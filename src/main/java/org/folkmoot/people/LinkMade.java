package org.folkmoot.people;

/**
 * A link that was made for someone.
 *
 * @param path of the link, with a slash in front; holds the secret
 * @param mailed true if it went out by e-mail; else whoever made it hands it over
 */
public record LinkMade(String path, boolean mailed) {

    @Override
    public String toString() {
        return "(a link, mailed: " + mailed + ")";
    }
}
