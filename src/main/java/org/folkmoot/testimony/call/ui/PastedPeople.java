package org.folkmoot.testimony.call.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.folkmoot.people.EmailAddress;
import org.folkmoot.testimony.invited.PersonToInvite;

/**
 * People as somebody types or pastes them, one a line: a name, and behind a comma, a tab, a semicolon or in angle brackets an e-mail address.
 *
 * @param people in the order given
 * @param nameless numbers of lines with an address and no name
 * @param unreadable numbers of lines with an @ and no address
 */
record PastedPeople(List<PersonToInvite> people, List<Integer> nameless, List<Integer> unreadable) {

    private static final Pattern ADDRESS = Pattern.compile("[^\\s,;<>]*@[^\\s,;<>]*");

    /** @throws org.folkmoot.testimony.call.CallRefused if a name is too long */
    static PastedPeople of(String pasted) {
        List<PersonToInvite> people = new ArrayList<>();
        List<Integer> nameless = new ArrayList<>();
        List<Integer> unreadable = new ArrayList<>();
        int number = 0;
        for (String line : pasted.split("\\R", -1)) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            Matcher found = ADDRESS.matcher(line);
            Optional<String> written = found.find() ? Optional.of(found.group()) : Optional.empty();
            Optional<EmailAddress> address = written.flatMap(EmailAddress::parse);
            String name = written.map(text -> line.replace(text, " ")).orElse(line);
            String bare = name.replaceAll("[,;<>\\t\"]+", " ").strip();
            if (written.isPresent() && address.isEmpty()) {
                unreadable.add(number);
            } else if (bare.isEmpty()) {
                nameless.add(number);
            } else {
                people.add(new PersonToInvite(bare, address));
            }
        }
        return new PastedPeople(people, nameless, unreadable);
    }
}
