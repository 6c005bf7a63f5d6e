package org.folkmoot.redaction;

import java.util.Set;
import org.folkmoot.redaction.words.WordList;

/**
 * Words that tell where a name is, and words that are none though they have a capital. Put together by hand for British health, care and council
 * services; no list of people was used.
 */
final class NameWords {

    /** Before a name in any spelling: “dr khan”. */
    private static final Set<String> TITLES = WordList.of("dr mr mrs ms mx prof cllr revd sgt messrs");
    /** Before a name that begins with a capital: “Nurse Ada”, but not “miss the”. */
    private static final Set<String> SOFT_TITLES = WordList.of("""
            doctor miss professor rev reverend fr father sister brother nurse matron councillor pc dc wpc pcso constable sergeant inspector officer
            auntie aunty aunt uncle nan nanna nana gran granny grandad grandpa lady lord sir dame pastor imam rabbi canon midwife judge coach nyrs meddyg bydwraig chwaer
            """);
    /** What people do who are met in a service, as the last word of it: “support worker”. */
    private static final Set<String> ROLES = WordList.of("""
            nurse nurses doctor doctors gp consultant consultants surgeon registrar psychiatrist psychologist psychotherapist therapist therapists
            counsellor counselor physio physios physiotherapist physiotherapists ot ots podiatrist chiropodist dietitian dietician pharmacist dentist
            hygienist optician audiologist radiographer sonographer phlebotomist anaesthetist paediatrician gynaecologist oncologist cardiologist
            neurologist urologist dermatologist orthodontist osteopath midwife midwives paramedic paramedics emt technician ambulanceman driver drivers
            crew receptionist receptionists secretary administrator manager matron sister hca cpn cna rmn cns anp practitioner practitioners specialist
            worker workers carer carers keyworker keyworkers caseworker visitor visitors coordinator co-ordinator advocate mentor tutor teacher
            facilitator trainer instructor interpreter translator volunteer volunteers officer officers adviser advisor advisers advisors assistant
            assistants assessor interviewer handler operator dispatcher cleaner porter porters cook chef housekeeper gardener warden befriender
            clinician clinicians lead leader student trainee intern member members chaplain vicar priest policeman policewoman social-worker slt salt
            nyrs meddyg bydwraig gofalwr gofalwraig
            """);
    /** People of one's own, named after “my”, “his”, “her” and “our”. */
    private static final Set<String> FAMILY = WordList.of("""
            husband wife partner son daughter mum mam mom mother dad father brother sister nan nana nanna gran granny grandma grandmother grandad
            grandfather grandson granddaughter grandchild child baby boy girl aunt auntie uncle cousin niece nephew friend neighbour boyfriend
            girlfriend fiance fiancee stepson stepdaughter stepdad stepmum client
            """);

    private static final Set<String> PERSONS = WordList.of(
            "lady ladies man gentleman gentlemen girl woman women person guy guys lad chap people colleague colleagues");
    private static final Set<String> SHORTENED = WordList.of("ve re ll d m s t");
    private static final Set<String> PARTICLES =
            WordList.of("de da do dos das del della di du la le van von der den ter bin ibn al el ul ap ab o mac");
    /** Words with which a sentence goes on; never a name, whatever is before them. */
    private static final Set<String> FUNCTION_WORDS = WordList.of("""
            a about after again all also always am an and any are as asked at be because been before being both but by came can cannot can't come could
            couldn't did didn't do does doesn't don't done during each even every explained for from gave get give given go goes going got had has have
            he her here hers him his how however i if in into is isn't it its i'm i've just kept knew know last made make me more most much my need
            needs never next no not now of off ok on one only or other our out over phoned rang really said saw says see seems sent she should since so
            some still such than thank thanks that that's the their them then there these they this those though three to told too took two up us very
            was wasn't we well went were weren't what when where whereas which while who whom whose why will with without won't would wouldn't yes yet you your
            please spoke talked visit visits visited appointment appointments surgery surgeries name names team staff department clinic service services
            """);
    /** Capitalised in a sentence without being anybody's name. */
    private static final Set<String> OF_OTHER_THINGS = WordList.of("""
            monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays january february
            march april june july august september october november december jan feb mar apr jun jul aug sept oct nov dec christmas easter eid ramadan
            diwali xmas halloween boxing ok okay tv uk usa eu bbc nhs nhsft england english britain british scotland scottish wales welsh ireland irish
            europe european africa african asia asian india indian pakistan pakistani bangladesh bangladeshi china chinese poland polish romania romanian
            ukraine ukrainian syria syrian somalia somali kurdish arabic urdu punjabi gujarati hindi bengali turkish french german spanish italian
            portuguese american australian muslim islam islamic christian catholic jewish hindu sikh buddhist jehovah gypsy roma traveller
            covid covid-19 corona coronavirus pandemic zoom teams skype whatsapp facebook twitter instagram google youtube microsoft amazon tesco asda aldi
            lidl sainsbury morrisons boots uber royal mail paracetamol ibuprofen codeine morphine insulin diazepam sertraline methadone lithium clozapine
            alzheimer alzheimers parkinson parkinsons dementia autism autistic asperger aspergers adhd ptsd ocd bpd copd ibs ms gp gps cpn cmht camhs
            iapt cbt dbt emdr pip esa dwp ot physio slt icu itu hdu ecg mri ct a&e ed ane ambo pts neas nhft ward wards hospital hospitals centre center
            unit clinic surgery infirmary hospice street road avenue lane drive close crescent court house lodge park way hall council borough county
            city town village church school college university trust pharmacy healthcare health care nursing psychology psychiatry physiotherapy
            podiatry orthopaedics orthopaedic radiology oncology maternity paediatrics outpatient outpatients inpatient paramedic paramedics
            ambulance ambulances receptionist midwife midwives dietitian dietician radiographer sectioned safeguarding handover triage obs
            wifi internet email emails sms app apps website online london leeds leicester nottingham derby manchester birmingham liverpool sheffield
            newcastle sunderland durham middlesbrough darlington gateshead northumberland northumbria cramlington teesside hartlepool stockton redcar tyne
            wear tees bradford york hull bristol cardiff swansea glasgow edinburgh belfast dublin oxford cambridge northampton northamptonshire
            nottinghamshire leicestershire derbyshire lincolnshire yorkshire lancashire cumbria kent essex sussex surrey devon cornwall somerset dorset
            hampshire norfolk suffolk trafford stretford salford bolton bury oldham rochdale stockport tameside wigan mansfield newark worksop kettering
            corby wellingborough daventry loughborough melton hinckley coventry warwick rutland lincoln peterborough luton bedford
            i'll i'd i've i'm im ive ill id dont didnt wasnt cant couldnt wouldnt its thats theyre youre shes hes whats wont isnt doesnt havent hasnt
            thankyou thx ta hi hello dear hiya cheers brill fab amazing awesome excellent superb fantastic lovely wonderful
            """);

    static final Set<String> THANKING =
            WordList.of("thank thanks thankyou thank-you thanking grateful kudos credit praise shout-out diolch");
    /** What may stand between thanks and the name. */
    static final Set<String> BETWEEN_THANKS = WordList.of("""
            you so very much again to all also especially particularly a big huge special goes go for and both dear once enough many the lovely wonderful
            amazing truly out must massive heartfelt sincere yn fawr iawn i am
            """);

    static final Set<String> INTRODUCING = WordList.of("called named nicknamed name's enw");
    static final Set<String> AFTER_NAME = WordList.of("is was were of being");
    /** What people do whose name begins the sentence. */
    static final Set<String> DOING = WordList.of("""
            was is has had were are have told said gave helped explained listened came visited phoned rang took made understood spent put really always also
            never who went kept did does listens understands helps gives makes asked showed treated supported couldn't wouldn't didn't isn't wasn't called saw
            seems arrived provided could would will can looked spoke talked brilliant very from and gained covered deserves works worked answered
            """);
    /** Before people whose name has a capital inside a sentence. */
    static final Set<String> BEFORE_PEOPLE = WordList.of(
            "by met saw found both especially like including contacted thanked told because if when once felt that impression as well-done between with see from for helping");
    /** Titles that are callings: before a name in small letters too. */
    static final Set<String> CALLINGS = WordList.of("nurse doctor matron professor");
    /** Before things and places rather than people. */
    static final Set<String> BEFORE_THINGS = WordList.of(
            "the a an this that at in on near to of into our your their my every each no some any for under around within");

    static final Set<String> DETERMINERS = WordList.of("my the our a an his her their your one");
    static final Set<String> OWNERS = WordList.of("my his her our their your");
    /** After a name that makes it one of a place. */
    static final Set<String> PLACES = WordList.of("""
            hospital hospitals house centre center ward wards unit clinic surgery street road avenue lane close court lodge park school college university
            infirmary hospice hall medical health practice pharmacy suite team building village town library church trust council disease syndrome room
            """);

    private NameWords() {}

    static boolean isTitle(String lower) {
        return TITLES.contains(lower);
    }

    static boolean isSoftTitle(String lower) {
        return SOFT_TITLES.contains(lower);
    }

    static boolean isRole(String lower) {
        return ROLES.contains(lower);
    }

    static boolean isFamily(String lower) {
        return FAMILY.contains(lower);
    }

    /** Whether it is a word for anybody: “the lady, …”. */
    static boolean isPerson(String lower) {
        return PERSONS.contains(lower);
    }

    /** As in “al-Masri”. */
    static boolean beginsWithParticle(String word) {
        int hyphen = word.indexOf('-');
        return hyphen > 0
                && PARTICLES.contains(word.substring(0, hyphen))
                && Character.isUpperCase(word.charAt(hyphen + 1));
    }

    static boolean isParticle(String lower) {
        return PARTICLES.contains(lower);
    }

    static boolean isFunctionWord(String lower) {
        return FUNCTION_WORDS.contains(lower);
    }

    /** Whether the word has a meaning of its own, so that a capital says nothing: an everyday word, a day, a town, an illness. */
    static boolean isOrdinary(String lower) {
        return isOneWord(lower) || isOfOrdinaryParts(lower);
    }

    private static boolean isOneWord(String lower) {
        return isListed(lower) || isPlural(lower) || EnglishWords.has(lower);
    }

    /** “you’ve”, “response-time”. */
    private static boolean isOfOrdinaryParts(String lower) {
        int joint = Math.max(lower.indexOf('\''), lower.indexOf('-'));
        if (joint <= 0) {
            return false;
        }
        String rest = lower.substring(joint + 1);
        boolean isShortened = lower.charAt(joint) == '\'' && SHORTENED.contains(rest);
        return isOneWord(lower.substring(0, joint)) && (isShortened || isOneWord(rest));
    }

    private static boolean isListed(String lower) {
        return FUNCTION_WORDS.contains(lower)
                || OF_OTHER_THINGS.contains(lower)
                || ROLES.contains(lower)
                || TITLES.contains(lower)
                || PERSONS.contains(lower)
                || FAMILY.contains(lower);
    }

    private static boolean isPlural(String lower) {
        return lower.length() > 3 && lower.endsWith("s") && isListed(lower.substring(0, lower.length() - 1));
    }

    /** Whether it is an everyday word that could still be a family name after a title, as in “Mrs Potter”. */
    static boolean isOnlyEverydayWord(String lower) {
        return EnglishWords.has(lower) && !OF_OTHER_THINGS.contains(lower) && !ROLES.contains(lower);
    }
}
