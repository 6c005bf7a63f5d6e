package org.folkmoot.assembly;

import com.mongodb.client.model.Filters;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.bson.Document;
import org.folkmoot.assembly.Onboarding.Given;
import org.folkmoot.assembly.OnboardingAnswers.Choice;
import org.folkmoot.people.EmailAddress;
import org.folkmoot.platform.store.Documents;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** What members answered before they take part, in the store: one document for each member, replaced by compare-and-set on its version. */
@Repository
class OnboardingRecords implements RehearsalTraces {

    static final String COLLECTION = "memberOnboarding";

    private final Documents<Onboarding> documents;

    OnboardingRecords(MongoTemplate store) {
        this.documents = new Documents<>(store, COLLECTION, OnboardingRecords::read);
    }

    Optional<Onboarding> find(MemberId member) {
        return documents.find(member.value());
    }

    /** Of those members who have answered. */
    List<Onboarding> all(Collection<Member> members) {
        return documents.all(Filters.in(
                "_id", members.stream().map(member -> member.id().value()).toList()));
    }

    /** Writes the answers as the change makes them of the newest ones. The change may run more than once. */
    Onboarding change(AssemblyId assembly, MemberId member, UnaryOperator<Onboarding> change) {
        if (find(member).isEmpty()) {
            documents.add(document(Onboarding.empty(assembly, member)));
        }
        return Documents.change(
                        member,
                        () -> find(member),
                        before -> {
                            Onboarding after = change.apply(before);
                            return after.equals(before)
                                    ? before
                                    : new Onboarding(member, before.assembly(), after.history(), before.version() + 1);
                        },
                        after -> documents.replace(document(after)))
                .orElseThrow();
    }

    void remove(MemberId member) {
        documents.remove(member.value());
    }

    @Override
    public void forget(Assembly rehearsal) {
        documents.removeAll(RehearsalTraces.ofAssembly("assembly", rehearsal));
    }

    private static Document document(Onboarding onboarding) {
        return new Document("_id", onboarding.member().value())
                .append("version", onboarding.version())
                .append("assembly", onboarding.assembly().value())
                .append(
                        "history",
                        onboarding.history().stream()
                                .map(OnboardingRecords::document)
                                .toList());
    }

    private static Document document(Given given) {
        OnboardingAnswers answers = given.answers();
        Document document = new Document("act", given.act())
                .append("at", Date.from(given.at()))
                .append("photo", answers.photo().name())
                .append("named", answers.named().name())
                .append("news", answers.news().name())
                .append("needs", answers.needs().stream().map(AccessNeed::name).toList())
                .append("language", answers.language())
                .append("line", answers.line());
        answers.email().ifPresent(email -> document.append("email", email.value()));
        return document;
    }

    private static Onboarding read(Document document) {
        return new Onboarding(
                new MemberId(document.get("_id", UUID.class)),
                new AssemblyId(document.get("assembly", UUID.class)),
                document.getList("history", Document.class).stream()
                        .map(OnboardingRecords::given)
                        .toList(),
                document.getLong("version"));
    }

    private static Given given(Document document) {
        return new Given(
                document.get("act", UUID.class),
                document.getDate("at").toInstant(),
                new OnboardingAnswers(
                        Choice.valueOf(document.getString("photo")),
                        Choice.valueOf(document.getString("named")),
                        Choice.valueOf(document.getString("news")),
                        Optional.ofNullable(document.getString("email")).map(EmailAddress::new),
                        document.getList("needs", String.class).stream()
                                .map(AccessNeed::valueOf)
                                .collect(Collectors.toSet()),
                        document.getString("language"),
                        document.getString("line")));
    }
}
