package org.folkmoot.demonstration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.folkmoot.call.Call;
import org.folkmoot.call.CallTerms;
import org.folkmoot.call.Calls;
import org.folkmoot.call.LawfulBasis;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.Places;
import org.folkmoot.place.ServiceId;
import org.folkmoot.submission.AuthorCredential;
import org.folkmoot.submission.Consent;
import org.folkmoot.submission.ConsentUse;
import org.folkmoot.submission.DraftKey;
import org.folkmoot.submission.Sending;
import org.folkmoot.submission.SubmissionContent;
import org.folkmoot.submission.Submissions;
import org.folkmoot.submission.SubmittedStory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Opens the demonstration's call and sends what its people told, through the same interface as any device. */
@Component
@ConditionalOnProperty("folkmoot.demo")
record DemoSubmissions(Places places, Calls calls, Submissions submissions) {

    void tell(PlaceId place) {
        DemoCall demo = DemoFiles.call();
        Call call = calls.open(place, demo.call().terms());
        demo.submissions()
                .forEach(told ->
                        submissions.send(call.link(), new AuthorCredential.ByDraft(told.draft()), told.sending()));
    }

    /** Where to tell something, and where the first of its people sees what came of it. */
    List<String> lines(String url) {
        DemoCall.Told first = DemoFiles.call().submissions().getFirst();
        List<String> lines = submissions.code(first.draft()).stream()
                .map(code -> "A contributor's private page: %s/my-words with the code %s".formatted(url, code.shown()))
                .collect(Collectors.toCollection(ArrayList::new));
        places.all().stream()
                .flatMap(place -> calls.list(place.id()).stream())
                .min(Comparator.comparing(Call::opened))
                .ifPresent(call -> lines.add("Where anyone can tell: %s/%s".formatted(url, call.path())));
        return lines;
    }

    /** The call for testimony of the demonstration and what people told in answer. */
    record DemoCall(Terms call, List<Told> submissions) {

        record Terms(
                String title,
                String purpose,
                String readers,
                List<UUID> services,
                List<String> prompts,
                List<String> meanings,
                List<String> languages,
                LawfulBasis basis,
                int monthsKept,
                String help) {

            CallTerms terms() {
                return new CallTerms(
                        title,
                        purpose,
                        readers,
                        services.stream().map(ServiceId::new).collect(Collectors.toSet()),
                        prompts,
                        meanings,
                        Optional.empty(),
                        languages.stream().map(Locale::forLanguageTag).collect(Collectors.toSet()),
                        CallTerms.Ages.anyone(),
                        basis,
                        monthsKept,
                        help);
            }
        }

        /** @param yes the uses that are allowed; all others are refused */
        record Told(
                UUID key,
                SubmissionContent.CallBack callBack,
                String name,
                String contact,
                List<ConsentUse> yes,
                SubmittedStory content) {

            DraftKey draft() {
                return new DraftKey(key);
            }

            Sending sending() {
                Set<ConsentUse> allowed = new HashSet<>(yes);
                Map<ConsentUse, Sending.Wish> answers = new EnumMap<>(ConsentUse.class);
                Arrays.stream(ConsentUse.values())
                        .forEach(use -> answers.put(
                                use,
                                new Sending.Wish(
                                        allowed.contains(use) ? Consent.Answer.YES : Consent.Answer.NO,
                                        Optional.empty())));
                return new Sending(content, answers, name, contact, callBack);
            }
        }
    }
}
