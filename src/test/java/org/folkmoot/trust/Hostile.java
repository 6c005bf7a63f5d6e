package org.folkmoot.trust;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.assembly.Assemblies;
import org.folkmoot.assembly.Assemblies.NewAssembly;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.Hosts;
import org.folkmoot.assembly.ItemId;
import org.folkmoot.assembly.Promise;
import org.folkmoot.assembly.Session;
import org.folkmoot.assembly.Session.AgendaItem;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.ballot.QuestionId;
import org.folkmoot.ballot.QuestionText;
import org.folkmoot.ballot.QuestionText.Explained;
import org.folkmoot.ballot.Questions;
import org.folkmoot.ballot.count.Rule;
import org.folkmoot.call.Call;
import org.folkmoot.call.Calls;
import org.folkmoot.call.invited.InvitedPeople;
import org.folkmoot.call.invited.PersonToInvite;
import org.folkmoot.floor.glossary.Glossary;
import org.folkmoot.floor.glossary.Term;
import org.folkmoot.floor.notes.GroupId;
import org.folkmoot.floor.notes.Note;
import org.folkmoot.floor.notes.NoteAct;
import org.folkmoot.floor.notes.NoteId;
import org.folkmoot.floor.notes.TableNotes;
import org.folkmoot.floor.notes.Wall;
import org.folkmoot.floor.notes.WallAct;
import org.folkmoot.ingest.Mapping;
import org.folkmoot.ingest.MappingJson;
import org.folkmoot.ingest.TestimonyFiles;
import org.folkmoot.ingest.TestimonyFiles.Upload;
import org.folkmoot.ingest.TestimonyImport;
import org.folkmoot.ingest.TestimonyImports;
import org.folkmoot.people.ApiTokens;
import org.folkmoot.people.ApiTokens.NewApiToken;
import org.folkmoot.people.EmailAddress;
import org.folkmoot.people.Invitations;
import org.folkmoot.people.Invitations.Invite;
import org.folkmoot.place.NewPlace;
import org.folkmoot.place.Partners;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.PlaceLevel;
import org.folkmoot.place.Places;
import org.folkmoot.place.ServiceFile;
import org.folkmoot.place.ServiceFile.HsdsProfile;
import org.folkmoot.place.ServiceImport;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.jobs.JobId;
import org.folkmoot.platform.jobs.Jobs;
import org.folkmoot.platform.store.TimeOrderedId;
import org.folkmoot.submission.MyWords;
import org.folkmoot.submission.SubmissionId;
import org.folkmoot.submission.Submissions;
import org.folkmoot.submission.attachment.Attachments;
import org.folkmoot.theme.Codebook;
import org.folkmoot.theme.Codebooks;
import org.folkmoot.theme.ThemeDraft;
import org.springframework.beans.factory.annotation.Autowired;

/** Markup that would run, written into everything that people can write. */
class Hostile {

    static final String PAYLOAD = "\"><script>alert(1)</script><img src=x onerror=alert(2)><svg onload=alert(3)>";
    static final String SERVICE = "e9bdd92f-10ee-5d55-8675-4a5c872a3c1c";

    @Autowired
    private Places places;

    @Autowired
    private Partners partners;

    @Autowired
    private ServiceImport services;

    @Autowired
    private Codebooks codebooks;

    @Autowired
    private TestimonyFiles files;

    @Autowired
    private TestimonyImports imports;

    @Autowired
    private Assemblies assemblies;

    @Autowired
    private Questions questions;

    @Autowired
    private Hosts hosts;

    @Autowired
    private Glossary glossary;

    @Autowired
    private TableNotes notes;

    @Autowired
    private Wall wall;

    @Autowired
    private Invitations invitations;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private Calls calls;

    @Autowired
    private Submissions submissions;

    @Autowired
    private MyWords words;

    @Autowired
    private Attachments attachments;

    @Autowired
    private InvitedPeople invited;

    @Autowired
    private Jobs jobs;

    private final SessionId session = new SessionId(TimeOrderedId.next());

    /** What stands in the store under the ids that addresses need. */
    record Written(
            PlaceId place,
            Codebook codebook,
            AssemblyId assembly,
            SessionId session,
            QuestionId question,
            JobId testimony,
            JobId services,
            String invitation,
            Call call,
            SubmissionId told,
            String personal) {}

    /** Called once, as the product. */
    Written written(Path folder) {
        PlaceId place = places.create(
                        NewPlace.called("Vale " + PAYLOAD, PlaceLevel.PLACE, Optional.empty(), Optional.empty()))
                .id();
        partners.create(place, "Partner " + PAYLOAD, PAYLOAD, List.of());
        JobId directory = services.start(
                new ServiceFile(place, HostileServices.in(folder), "services " + PAYLOAD + ".json", HsdsProfile.HSDS));
        jobs.await(directory, 60);
        Codebook codebook = codebooks.write(
                place,
                "Codebook " + PAYLOAD,
                Optional.of("Origin " + PAYLOAD),
                List.of(new ThemeDraft("", "Waiting " + PAYLOAD, Optional.of("Access " + PAYLOAD), "Said " + PAYLOAD)));
        Mapping mapping = MappingJson.read("""
            { "name": "Set %1$s", "id": ["id"], "words": "words", "contributor": "who",
              "date": { "column": "said", "order": "day/month/year" },
              "service": { "columns": ["about"] },
              "themes": { "codebook": "Codebook %1$s", "names": ["theme"], "separator": "|" },
              "uses": { "upTo": "QUOTE_IN_PUBLIC" } }
            """.formatted(PAYLOAD.replace("\"", "\\\"")));
        files.keep(place, mapping, mapping.columns());
        Upload first = upload(place);
        JobId testimony = imports.bringIn(new TestimonyImport(place, first.file(), first.fileName(), mapping));
        jobs.await(testimony, 60);
        AssemblyId assembly = assemblies
                .create(new NewAssembly(
                        place,
                        "Assembly " + PAYLOAD,
                        "Remit " + PAYLOAD,
                        Optional.of(new Promise(
                                "Council " + PAYLOAD,
                                "We answer " + PAYLOAD,
                                LocalDate.parse("2026-05-03"),
                                LocalDate.parse("2031-11-03")))))
                .id();
        assemblies.plan(
                assembly,
                new Session(
                        session,
                        "Day " + PAYLOAD,
                        LocalDate.parse("2031-06-12"),
                        LocalTime.parse("10:00"),
                        "Hall " + PAYLOAD,
                        8,
                        List.of(new AgendaItem(
                                new ItemId(TimeOrderedId.next()),
                                "Hear " + PAYLOAD,
                                "Say " + PAYLOAD,
                                30,
                                AgendaItem.Kind.TALK,
                                AgendaItem.Length.FLEXIBLE))));
        talkAtTables(assembly);
        QuestionId question = questions.prepare(
                assembly,
                session,
                new QuestionText(
                        "Question " + PAYLOAD,
                        "By " + PAYLOAD,
                        List.of(new Explained("Question", "Meaning " + PAYLOAD))),
                Rule.simpleMajority());
        String link = invitations
                .invite(new Invite(
                        new EmailAddress("someone@example.org"),
                        Role.MEMBER,
                        assembly.scope(),
                        "Assembly " + PAYLOAD,
                        Locale.UK))
                .path();
        tokens.make(
                new NewApiToken("Token " + PAYLOAD, place.scope(), "Vale " + PAYLOAD, Set.of(Role.SERVICE_DESIGNER)));
        Call call = calls.open(place, HostileStories.asked());
        return new Written(
                place,
                codebook,
                assembly,
                session,
                question,
                testimony,
                directory,
                link.substring(link.lastIndexOf('/') + 1),
                call,
                new HostileStories(submissions, words, attachments).told(call),
                invited(call));
    }

    private void talkAtTables(AssemblyId assembly) {
        hosts.add(assembly, List.of("Host " + PAYLOAD));
        glossary.explain(assembly, new Term("Hear", "To " + PAYLOAD));
        ItemId item = assemblies
                .find(assembly)
                .flatMap(known -> known.session(session))
                .orElseThrow()
                .agenda()
                .getFirst()
                .id();
        GroupId group = new GroupId(UUID.randomUUID());
        wall.act(assembly, session, new WallAct.NewGroup(group, "Group " + PAYLOAD));
        for (int table = 1; table <= 3; table++) {
            NoteId note = new NoteId(UUID.randomUUID());
            notes.act(
                    assembly,
                    session,
                    table,
                    new NoteAct.Write(UUID.randomUUID(), note, item, Note.Kind.IDEA, "Note " + PAYLOAD, 0));
            wall.act(assembly, session, new WallAct.Move(note, group));
        }
    }

    /** The path of a link of somebody's own. */
    private String invited(Call call) {
        PersonToInvite robin = new PersonToInvite("Robin " + PAYLOAD, EmailAddress.parse("robin@wren.example"));
        return invited.invite(call.id(), List.of(robin), Locale.UK)
                .made()
                .getFirst()
                .path();
    }

    /** A file of comments, brought by who is acting. */
    Upload upload(PlaceId place) {
        return files.take(
                place,
                "comments " + PAYLOAD + ".csv",
                new ByteArrayInputStream(comments().getBytes(StandardCharsets.UTF_8)));
    }

    private static String comments() {
        String cell = PAYLOAD.replace("\"", "\"\"");
        StringBuilder csv = new StringBuilder("id,who,said,about,theme,words,\"odd " + cell + "\"\n");
        for (int row = 0; row < 8; row++) {
            csv.append("%d,\"who %s %d\",0%d/03/2026,%s,\"Waiting %s\",\"I waited %s\",\n"
                    .formatted(row, cell, row, row + 1, SERVICE, cell, cell));
        }
        csv.append(
                "9,\"who %1$s\",\"soon %1$s\",\"nowhere %1$s\",\"Waiting %1$s\",\"I waited %1$s\",\n".formatted(cell));
        return csv.toString();
    }
}
