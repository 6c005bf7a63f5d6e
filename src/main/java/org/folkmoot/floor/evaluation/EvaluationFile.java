package org.folkmoot.floor.evaluation;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.folkmoot.assembly.Assembly;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.Session;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.assembly.ShownAssembly;
import org.folkmoot.platform.access.Allow;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.audit.Audit;
import org.folkmoot.platform.csv.SafeCsv;
import org.springframework.stereotype.Service;

/** The results of an evaluation as a file: CSV with a row for each number and each text that is shown, and none for a person. */
@Service
public class EvaluationFile {

    private static final List<String> COLUMNS = List.of("group", "kind", "aspect", "value", "number", "text");

    private final Evaluations evaluations;
    private final ShownAssembly assemblies;
    private final Audit audit;

    EvaluationFile(Evaluations evaluations, ShownAssembly assemblies, Audit audit) {
        this.evaluations = evaluations;
        this.assemblies = assemblies;
        this.audit = audit;
    }

    /** With a byte order mark, by which spreadsheets know the letters. Without any row as long as there are no results. */
    @Allow(Role.FACILITATOR)
    public byte[] written(AssemblyId at, SessionId session) {
        Evaluations.Overview overview = evaluations.overview(at, session);
        StringWriter text = new StringWriter().append('\uFEFF');
        try (SafeCsv csv = SafeCsv.to(text, COLUMNS)) {
            overview.members().ifPresent(results -> rows(csv, at, Group.MEMBERS, results));
            overview.facilitators().ifPresent(results -> rows(csv, at, Group.FACILITATORS, results));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        audit.record("evaluation.exported", List.of(at.value(), session.value()));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void rows(SafeCsv csv, AssemblyId at, Group group, Results results) {
        String of = code(group);
        csv.row(List.of(of, "answered", "", "", results.isWithheld() ? "" : number(results.answered()), ""));
        for (Aspect aspect : Aspect.values()) {
            if (results.scores().containsKey(aspect)) {
                Scores scores = results.scores().get(aspect);
                for (int i = 0; i < scores.people().size(); i++) {
                    csv.row(List.of(
                            of,
                            "score",
                            code(aspect),
                            number(i + 1),
                            number(scores.people().get(i)),
                            ""));
                }
                csv.row(List.of(of, "mean", code(aspect), scores.mean().toPlainString(), number(scores.number()), ""));
            }
        }
        results.changes()
                .forEach(change -> csv.row(List.of(
                        of,
                        "change",
                        code(change.aspect()),
                        change.mean().toPlainString(),
                        number(change.people()),
                        title(at, change.earlier()))));
        results.texts().stream()
                .filter(one -> !one.isHidden())
                .forEach(one -> csv.row(List.of(of, "text", code(one.asked()), "", "", one.words())));
    }

    private String title(AssemblyId at, SessionId session) {
        return assemblies.find(at).map(Assembly::sessions).orElse(List.of()).stream()
                .filter(one -> one.id().equals(session))
                .map(Session::title)
                .findFirst()
                .orElse("");
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String number(int number) {
        return Integer.toString(number);
    }
}
