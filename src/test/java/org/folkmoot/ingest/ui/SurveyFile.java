package org.folkmoot.ingest.ui;

/** A survey as a council has it: ids, people, words, dates, a scale, a team, themes in columns of 0 and 1. */
final class SurveyFile {

    private SurveyFile() {}

    /** Sixty rows by thirty-one people; twenty of the rows name a team that no directory knows. */
    static String sound() {
        StringBuilder csv = new StringBuilder(
                "ref,respondent,what_would_you_say,comment_date,felt,team,th_contact,th_time,th_manner,age_band\n");
        for (int at = 1; at <= 60; at++) {
            csv.append("FF-%d,R%d,Somebody said thing number %d and meant it,%02d/%02d/2025,%d,%s,%d,%s,1,65 to 74\n"
                    .formatted(
                            at,
                            at / 2,
                            at,
                            at % 28 + 1,
                            at % 9 + 1,
                            at % 5 + 1,
                            at % 3 == 0 ? "District team" : "Community nursing",
                            at % 2,
                            at % 3 == 0 ? "" : "0"));
        }
        return csv.toString();
    }

    /** Four rows more: nobody answered, the id of another, no such day, a feeling in words. */
    static String withFaults() {
        return sound()
                + "FF-61,R1,Did not answer,01/02/2025,1,Community nursing,0,0,0,\n"
                + "FF-60,R1,Somebody else said something else,01/02/2025,1,Community nursing,0,0,0,\n"
                + "FF-63,R1,It was the last day of the month,31/02/2025,1,Community nursing,0,0,0,\n"
                + "FF-64,R1,It was more than anyone can say,01/02/2025,lots,Community nursing,0,0,0,\n";
    }
}
