package org.folkmoot.demonstration;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.folkmoot.place.ServiceId;
import org.folkmoot.testimony.call.CallTerms;
import org.folkmoot.testimony.call.LawfulBasis;
import org.folkmoot.testimony.telling.Consent;
import org.folkmoot.testimony.telling.ConsentUse;
import org.folkmoot.testimony.telling.DraftKey;
import org.folkmoot.testimony.telling.Sending;
import org.folkmoot.testimony.telling.TellingContent;
import org.folkmoot.testimony.telling.TellingSecret;

/** The call for testimony of the demonstration and what people told in answer. */
record DemoCall(Terms call, List<Told> tellings) {

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
            TellingSecret.CallBack callBack,
            String name,
            String contact,
            List<ConsentUse> yes,
            TellingContent content) {

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
                                    allowed.contains(use) ? Consent.Answer.YES : Consent.Answer.NO, Optional.empty())));
            return new Sending(content, answers, name, contact, callBack);
        }
    }
}
