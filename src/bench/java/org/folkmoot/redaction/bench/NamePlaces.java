package org.folkmoot.redaction.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.folkmoot.redaction.IdentifierKind;
import org.folkmoot.redaction.Span;

/**
 * Puts names into real comments: where an earlier redaction left a mark in the place of one, and beside what people call those they met. How a name stands
 * beside a role is drawn from ways to write it that were set down before any was tried, some of which no rule expects.
 */
final class NamePlaces {

    static final String TITLE_OR_ROLE = "where redacted before, by a title or role";
    static final String ELSEWHERE = "where redacted before, elsewhere";
    static final String ADDED_TITLE = "put in, after a title";
    static final String ADDED_ROLE = "put in, beside a role";

    private static final Pattern MARK = Pattern.compile(
            "\\bX{4,6}\\b|\\bxxxx\\b|\\[(?:nick)?name redacted\\]|\\[redacted\\]|\\bNAME REDACTED\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TITLE_BEFORE =
            Pattern.compile("\\b(?:dr|doctor|mr|mrs|ms|miss|prof|sister|nurse)\\.? $");
    private static final String ROLES =
            "(?:nurses?|doctor|gp|consultant|psychiatrist|psychologist|therapist|physio|ot|podiatrist|midwife|health visitor|worker|carer|cpn|mentor|tutor|facilitator"
                    + "|co-?ordinator|receptionist|driver|paramedic|interviewer|specialist|visitor|husband|wife|son|daughter|mum|dad|mother|father|partner|sister|brother)";
    private static final Pattern ROLE_BEFORE = Pattern.compile("\\b" + ROLES + "\\b[ ,(:\"'-]{1,3}$");
    private static final Pattern ROLE_AFTER =
            Pattern.compile("^[ ,(:\"'-]{1,3}(?:(?:my|the|our|a|an|his|her)\\b[ ])?(?:[a-z]+ )?" + ROLES + "\\b");
    private static final Pattern MENTION = Pattern.compile(
            "(?<=\\b(?:the|my|our|a|his|her|this|your) )(?:(?:district|community|staff|practice|school|ward|support|social|key|care|mental health|health|admiral|ambulance|dental|eye)"
                    + " )?(?:nurse|doctor|gp|consultant|psychiatrist|psychologist|therapist|counsellor|physio|physiotherapist|podiatrist|midwife|visitor|worker|carer|cpn|receptionist"
                    + "|driver|paramedic|manager|coordinator|assistant|technician|dentist|surgeon|matron|pharmacist|operator|handler|call handler|lady|man|gentleman|person|girl|guy|crew"
                    + "|husband|wife|son|daughter|mum|mother|dad|father|partner|brother|grandson|friend)(?![\\p{L}'-])(?= (?!and\\b|or\\b))");
    private static final List<String> WAYS = List.of(
            "ROLE NAME",
            "ROLE NAME",
            "ROLE NAME",
            "ROLE, NAME,",
            "ROLE, NAME",
            "ROLE (NAME)",
            "ROLE called NAME",
            "ROLE named NAME",
            "NAME, ROLE,",
            "NAME (ROLE)",
            "ROLE - NAME -",
            "ROLE (her name was NAME)",
            "ROLE, whose name was NAME,",
            "ROLE by the name of NAME",
            "ROLE, I think it was NAME,",
            "ROLE \"NAME\"",
            "ROLE, NAME I believe,",
            "ROLE NAME and another called OTHER");
    private static final List<String> TITLES = List.of(
            "Dr ",
            "Dr. ",
            "Doctor ",
            "Mr ",
            "Mrs ",
            "Ms ",
            "Miss ",
            "Sister ",
            "Nurse ",
            "Prof ",
            "dr ",
            "mrs ",
            "MR ",
            "Staff Nurse ");

    private final Random random;
    private final MadeNames names;

    NamePlaces(Random random, MadeNames names) {
        this.random = random;
        this.names = names;
    }

    /** A name for each mark that an earlier redaction left, all marks of a comment filled. */
    List<Planted> whereRedactedBefore(String comment) {
        List<Planted> planted = new ArrayList<>();
        List<int[]> places = new ArrayList<>();
        List<String> groups = new ArrayList<>();
        StringBuilder filled = new StringBuilder();
        Matcher marks = MARK.matcher(comment);
        int copied = 0;
        while (marks.find()) {
            String before = comment.substring(0, marks.start()).toLowerCase(Locale.ROOT);
            String after = comment.substring(marks.end()).toLowerCase(Locale.ROOT);
            boolean isTitled = TITLE_BEFORE.matcher(before).find();
            boolean isByRole = isTitled
                    || ROLE_BEFORE.matcher(before).find()
                    || ROLE_AFTER.matcher(after).find();
            filled.append(comment, copied, marks.start());
            String name = isTitled ? names.formal() : names.usual();
            places.add(new int[] {filled.length(), filled.length() + name.length()});
            groups.add(isByRole ? TITLE_OR_ROLE : ELSEWHERE);
            filled.append(name);
            copied = marks.end();
        }
        filled.append(comment, copied, comment.length());
        for (int i = 0; i < places.size(); i++) {
            planted.add(new Planted(
                    filled.toString(),
                    new Span(places.get(i)[0], places.get(i)[1]),
                    IdentifierKind.NAME,
                    groups.get(i)));
        }
        return planted;
    }

    /** A name at each mention of somebody by what they do or are, one mention at a time. */
    List<Planted> besideRoles(String comment) {
        List<Planted> planted = new ArrayList<>();
        Matcher mentions = MENTION.matcher(comment.toLowerCase(Locale.ROOT));
        while (comment.length() == comment.toLowerCase(Locale.ROOT).length() && mentions.find()) {
            String before = comment.substring(0, mentions.start());
            String role = comment.substring(mentions.start(), mentions.end());
            String after = comment.substring(mentions.end());
            if (random.nextInt(3) == 0) {
                String withoutThe = before.replaceFirst("(?i)\\b(?:the|my|our|a|his|her|this|your) $", "");
                planted.add(Planted.between(
                        withoutThe, one(TITLES), names.typed(names.formal()), after, IdentifierKind.NAME, ADDED_TITLE));
            } else {
                planted.add(beside(role, before, after));
            }
        }
        return planted;
    }

    private Planted beside(String role, String before, String after) {
        String way = one(WAYS).replace("OTHER", names.given());
        String name = names.typed(names.usual());
        int at = way.indexOf("NAME");
        String ahead = way.substring(0, at).replace("ROLE", role);
        String behind = way.substring(at + "NAME".length()).replace("ROLE", "the " + role);
        String start = way.startsWith("NAME")
                ? before.replaceFirst("(?i)\\b(?:the|my|our|a|his|her|this|your) $", "")
                : before;
        return Planted.between(start, ahead, name, behind + after, IdentifierKind.NAME, ADDED_ROLE);
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
