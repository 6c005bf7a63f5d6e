package org.folkmoot.submission;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.people.AccountId;
import org.folkmoot.redaction.Redaction;

/**
 * What stands under the seal of a submission.
 *
 * @param versions what was told, oldest first; a draft has one
 * @param name the first name to stand by a quote; may be empty
 * @param contact how the person wants to be reached; may be empty
 * @param callBack whether they asked to be rung or written to about what they told
 * @param earlier what was hidden before that, newest last, so that a redaction can be undone
 * @param messages what the team asked and the author answered, and complaints, oldest first
 * @param layers what else there is of the words: translations, Easy Read, oldest first; of each kind and language the last counts
 */
public record SubmissionContent(
        List<Version> versions,
        String name,
        String contact,
        CallBack callBack,
        Optional<Redacted> redacted,
        List<Redacted> earlier,
        List<Message> messages,
        List<Layer> layers) {

    /** How much words there are in all versions and messages, in UTF-8. */
    long bytes() {
        long written = versions.stream()
                .mapToLong(version -> version.content().bytes())
                .sum();
        return written
                + messages.stream()
                        .mapToLong(message -> message.text().getBytes(StandardCharsets.UTF_8).length)
                        .sum();
    }

    /** Whether the person asked to be rung or written to about what they told. */
    public enum CallBack {
        ASKED_FOR,
        NOT_ASKED_FOR
    }

    /** One state of what was told; the last one counts. */
    public record Version(int number, Instant at, SubmittedStory content) {}

    /** Something hidden in one part of what was told, with what stands there instead. */
    public record Hiding(String part, Redaction redaction) {}

    /** What a person hid in one version, having read all of it. */
    public record Redacted(int version, List<Hiding> hidings, AccountId checkedBy, Instant checkedAt) {}

    /** From the team or from the author. */
    public record Message(From from, Topic topic, Instant at, String text) {

        public enum From {
            TEAM,
            AUTHOR
        }

        public enum Topic {
            QUESTION,
            COMPLAINT
        }
    }

    /**
     * The words of one version in another language or in Easy Read, with who made it.
     *
     * @param parts the words part by part; none if it was removed
     */
    public record Layer(
            Kind kind, String language, int version, Map<String, String> parts, AccountId madeBy, Instant at) {

        public enum Kind {
            TRANSLATION,
            EASY_READ
        }

        @JsonIgnore
        public boolean isRemoved() {
            return parts.isEmpty();
        }
    }

    static SubmissionContent draft(SubmittedStory content, Instant at) {
        return new SubmissionContent(
                List.of(new Version(1, at, content)),
                "",
                "",
                CallBack.NOT_ASKED_FOR,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of());
    }

    @JsonIgnore
    public Version latest() {
        return versions.getLast();
    }

    /** True if a person has hidden what must be hidden in the words that count now. */
    @JsonIgnore
    public boolean isChecked() {
        return redacted.filter(done -> done.version() == latest().number()).isPresent();
    }

    SubmissionContent withDraft(SubmittedStory content, Instant at) {
        return new SubmissionContent(
                List.of(new Version(1, at, content)), name, contact, callBack, redacted, earlier, messages, layers);
    }

    SubmissionContent withPerson(String newName, String newContact, CallBack asked) {
        return new SubmissionContent(
                versions,
                SubmissionText.line(newName),
                SubmissionText.line(newContact),
                asked,
                redacted,
                earlier,
                messages,
                layers);
    }

    SubmissionContent with(AuthorDetails said) {
        return withPerson(
                said.name().orElse(name).strip(), said.contact().orElse(contact).strip(), callBack);
    }

    /** With what a later sending says of the person: nothing that was typed is dropped, and who once asked to be contacted has asked. */
    SubmissionContent withMoreOfPerson(String moreName, String moreContact, CallBack asked) {
        String added = SubmissionText.line(moreContact);
        String both = contact.contains(added) ? contact : contact.isEmpty() ? added : contact + "; " + added;
        return withPerson(
                name.isEmpty() ? moreName : name,
                both.length() > SubmissionText.LONGEST_LINE ? contact : both,
                callBack == CallBack.ASKED_FOR ? callBack : asked);
    }

    /** True if it is what was told at some time. */
    boolean holds(SubmittedStory content) {
        return versions.stream().anyMatch(version -> version.content().equals(content));
    }

    SubmissionContent withVersion(SubmittedStory content, Instant at) {
        List<Version> all = new ArrayList<>(versions);
        all.add(new Version(latest().number() + 1, at, content));
        return new SubmissionContent(all, name, contact, callBack, redacted, earlier, messages, layers);
    }

    /** With what a person hid in place of what was hidden before. */
    public SubmissionContent with(Redacted done) {
        List<Redacted> before = new ArrayList<>(earlier);
        redacted.ifPresent(before::add);
        return new SubmissionContent(versions, name, contact, callBack, Optional.of(done), before, messages, layers);
    }

    /** With what was hidden before the last redaction. */
    public SubmissionContent withoutLastRedaction() {
        List<Redacted> before = new ArrayList<>(earlier);
        Optional<Redacted> last = before.isEmpty() ? Optional.empty() : Optional.of(before.removeLast());
        return new SubmissionContent(versions, name, contact, callBack, last, before, messages, layers);
    }

    /** Without the last thing the team wrote. */
    public SubmissionContent withoutLastOfTeam() {
        List<Message> rest = new ArrayList<>(messages);
        for (int at = rest.size() - 1; at >= 0; at--) {
            if (rest.get(at).from() == Message.From.TEAM) {
                rest.remove(at);
                break;
            }
        }
        return new SubmissionContent(versions, name, contact, callBack, redacted, earlier, rest, layers);
    }

    public SubmissionContent with(Message message) {
        List<Message> all = new ArrayList<>(messages);
        all.add(message);
        return new SubmissionContent(versions, name, contact, callBack, redacted, earlier, all, layers);
    }

    /** With one more layer, which counts from now on in place of one of its kind and language. */
    public SubmissionContent with(Layer layer) {
        List<Layer> all = new ArrayList<>(layers);
        all.add(layer);
        return new SubmissionContent(versions, name, contact, callBack, redacted, earlier, messages, all);
    }

    /** Without the layer that was added last. */
    public SubmissionContent withoutLastLayer() {
        return new SubmissionContent(
                versions,
                name,
                contact,
                callBack,
                redacted,
                earlier,
                messages,
                layers.subList(0, Math.max(0, layers.size() - 1)));
    }
}
