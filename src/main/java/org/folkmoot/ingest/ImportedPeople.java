package org.folkmoot.ingest;

import java.util.List;
import java.util.Set;
import org.folkmoot.people.Contributors;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.Places;
import org.folkmoot.platform.access.Allow;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.access.Scope;
import org.folkmoot.platform.api.InvalidRequest;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.platform.audit.Audit;
import org.folkmoot.testimony.ContributorId;
import org.folkmoot.testimony.Erasures;
import org.folkmoot.testimony.Erasures.ErasurePreview;
import org.folkmoot.testimony.TakeBackReason;
import org.springframework.stereotype.Service;

/** Finds people by what the file they came in with calls them, and erases them. */
@Service
public class ImportedPeople {

    private final Erasures erasures;
    private final ImportRunRecords runs;
    private final Places places;
    private final Contributors contributors;
    private final Audit audit;

    ImportedPeople(Erasures erasures, ImportRunRecords runs, Places places, Contributors contributors, Audit audit) {
        this.erasures = erasures;
        this.runs = runs;
        this.places = places;
        this.contributors = contributors;
        this.audit = audit;
    }

    /**
     * Where people came from.
     *
     * @param place the place whose file it was
     * @param name what files of the kind are kept under
     */
    public record Source(PlaceId place, String name) {}

    /** Under which names files of comments came in for the place and within it, the newest first. */
    @Allow(Role.ADMINISTRATOR)
    public List<Source> sources(PlaceId at) {
        return runs.at(places.within(at)).stream()
                .map(run -> new Source(run.place(), run.set()))
                .distinct()
                .toList();
    }

    /**
     * What erasing the person would touch.
     *
     * @param at the place whose file they came in with
     * @param source the name of that file's kind
     * @param reference what the source calls them
     * @throws NotFound if nobody of that reference came in
     * @throws InvalidRequest if it names a group rather than a person
     */
    @Allow(Role.ADMINISTRATOR)
    public ErasurePreview preview(PlaceId at, String source, String reference) {
        return erasures.preview(known(at, source, reference));
    }

    /**
     * Erases the person.
     *
     * @throws NotFound if nobody of that reference came in
     * @throws InvalidRequest if it names a group rather than a person
     */
    @Allow(Role.ADMINISTRATOR)
    public ErasurePreview erase(PlaceId at, String source, String reference, TakeBackReason reason) {
        ContributorId contributor = known(at, source, reference);
        audit.record("import.person-erased", List.of(contributor.value()));
        return erasures.erase(Set.of(contributor), reason);
    }

    /**
     * A word that stands for many, in a file whose people are few, names a group: to erase “Carer” would destroy the words of all carers. Codes and
     * addresses are taken for people, however few there are.
     *
     * @throws InvalidRequest if it is such a word
     */
    private void requirePerson(PlaceId at, String source, String reference) {
        boolean isCode = reference.chars().anyMatch(c -> Character.isDigit(c) || c == '@');
        boolean isGroup = !isCode
                && runs.at(List.of(at)).stream()
                        .filter(run -> Mapping.key(run.set()).equals(Mapping.key(source)))
                        .anyMatch(run -> run.counts().namesGroups());
        if (isGroup) {
            throw new InvalidRequest(
                    "reference",
                    "In “" + source
                            + "” few values stand for who said it in many rows: they name groups, not people, and to"
                            + " erase one would erase the words of all in it. Take the import out, and bring it in"
                            + " without that column.");
        }
    }

    private ContributorId known(PlaceId at, String source, String reference) {
        requirePerson(at, source, reference);
        return contributors
                .known(new Scope.OfPlace(at.value()), source, reference.strip())
                .map(ContributorId::new)
                .orElseThrow(() -> new NotFound("No comments with that reference were imported from " + source));
    }
}
