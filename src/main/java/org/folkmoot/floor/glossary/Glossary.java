package org.folkmoot.floor.glossary;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.folkmoot.assembly.Assemblies;
import org.folkmoot.assembly.Assembly;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.SessionWatcher;
import org.folkmoot.platform.access.Allow;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.platform.audit.Audit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** The glossaries of assemblies: members ask about words, those who run the assembly explain them, and each word that is explained is there for all. */
@Service
public class Glossary {

    private final GlossaryRecords records;
    private final Assemblies assemblies;
    private final ObjectProvider<SessionWatcher> watchers;
    private final Audit audit;
    private final Clock clock;

    Glossary(
            GlossaryRecords records,
            Assemblies assemblies,
            ObjectProvider<SessionWatcher> watchers,
            Audit audit,
            Clock clock) {
        this.records = records;
        this.assemblies = assemblies;
        this.watchers = watchers;
        this.audit = audit;
        this.clock = clock;
    }

    /** A word that members asked about, and how often. */
    public record AskedWord(String word, int times) {}

    /** The words that are explained, by their letters. */
    @Allow({Role.FACILITATOR, Role.MEMBER, Role.HOST})
    public List<Term> terms(AssemblyId at) {
        return records.find(at).map(Words::terms).orElse(List.of());
    }

    /** The words that wait to be explained, the most asked first. By whom they were asked is not known. */
    @Allow(Role.FACILITATOR)
    public List<AskedWord> asked(AssemblyId at) {
        return records.find(at).map(Words::asked).orElse(List.of()).stream()
                .map(asked -> new AskedWord(asked.word(), asked.acts().size()))
                .sorted(Comparator.comparingInt(AskedWord::times).reversed())
                .toList();
    }

    /**
     * Explains a word, in the place of what was said of it before. It is asked about no more.
     *
     * @throws GlossaryRefused if there are 60 others
     */
    @Allow(Role.FACILITATOR)
    public void explain(AssemblyId at, Term term) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        change(at, words -> words.explained(term, now), "glossary.explained");
    }

    /** Takes a word out that was explained. */
    @Allow(Role.FACILITATOR)
    public void remove(AssemblyId at, String word) {
        change(at, words -> words.withoutTerm(word), "glossary.removed");
    }

    /** Leaves a word unexplained that was asked about. */
    @Allow(Role.FACILITATOR)
    public void dismiss(AssemblyId at, String word) {
        change(at, words -> words.dismissed(word), "glossary.dismissed");
    }

    /**
     * Asks about a word.
     *
     * @param act made up by the device; the same again changes nothing
     * @return the word if it is explained already
     * @throws GlossaryRefused if it is no word, or too many wait already
     */
    @Allow({Role.MEMBER, Role.HOST})
    public Optional<Term> ask(AssemblyId at, String word, UUID act) {
        String asked = Term.word(word);
        Words before = records.find(at).orElseGet(() -> Words.none(at));
        Words after = records.change(at, words -> words.asked(asked, act));
        if (!after.asked().equals(before.asked())) {
            tell(at);
        }
        return after.terms().stream()
                .filter(term -> Term.key(term.word()).equals(Term.key(asked)))
                .findFirst();
    }

    private void change(AssemblyId at, UnaryOperator<Words> change, String event) {
        if (assemblies.find(at).isEmpty()) {
            throw new NotFound("There is no such assembly");
        }
        records.change(at, change);
        audit.record(event, List.of(at.value()));
        tell(at);
    }

    private void tell(AssemblyId at) {
        assemblies
                .find(at)
                .map(Assembly::sessions)
                .orElse(List.of())
                .forEach(session -> watchers.orderedStream().forEach(watcher -> watcher.changed(at, session.id())));
    }
}
