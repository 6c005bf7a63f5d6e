package org.folkmoot.people;

/** A letter with whom it goes to and what it says. Plain text. */
public record WrittenLetter(EmailAddress to, String subject, String text) {

    @Override
    public String toString() {
        return "(a letter)";
    }
}
