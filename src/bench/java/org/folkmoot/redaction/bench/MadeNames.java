package org.folkmoot.redaction.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.folkmoot.redaction.bench.CommentWords.Half;

/**
 * Names of nobody. None of them is in a list of the detectors (a test says so), so they are found by where they stand or not at all; real names are
 * easier, for many of them are listed. The last ones are everyday words too and found the hardest.
 */
final class MadeNames {

    static final List<String> GIVEN = names("""
            Adaeze Oluwaseun Nkechi Chukwudi Babatunde Folasade Yetunde Kwame Akosua Kofi Thandiwe Sizwe Tendai Rutendo Farai Abebe Tigist Selam Hodan
            Faduma Zuzanna Bogdan Ionela Dragos Oksana Taras Dmytro Olena Svetlana Jadwiga Zbigniew Farhana Shazia Rukhsana Nasreen Tariqul Sumaiya Rezaul
            Gurpreet Harjinder Baljit Jaswinder Kulwinder Parminder Vasantha Thilini Jiahui Xiaoli Minh Thuy Linh Ebony Ffion Anwen Dilys Olwen Iolo
            Gwilym Eilidh Morag Hamish Fergus Catriona Elspeth Rupert Quentin Bartholomew Percival Cedric Edna Enid Hilda Mabel Myra Thora Vernon Wilfred
            Horace Kayden Jaydn Ayaan Zakariya Inaaya Anoushka Rohini Cem Aylin Zeynep Ioannis Eleftheria Luca Giulia Anouk Torsten Maeve Aoife Caoimhe
            Blessing Precious Marvellous Destiny Comfort
            """);
    static final List<String> FAMILY = names("""
            Okonkwo Adeyemi Mensah Boateng Chikwanha Kowalczyk Nowak Wisniewski Zielinska Popescu Ionescu Chaudhry Rahman Dhaliwal Sandhu Iqbal Mahmood
            Siddiqui Nguyen Tran Zhang Huang Ferreira Oliveira Papadopoulos Novak O'Sullivan O'Rourke MacLeod McAllister Fitzgerald Llewellyn Pritchard
            Prosser Ormerod Entwistle Ramsbottom Higginbottom Braithwaite Thistlethwaite Featherstonehaugh Smethurst Hargreaves Kershaw Ogden Openshaw
            Ackroyd Sutcliffe Barraclough Crowther Holroyd Hughes-Roberts Ndiaye Tesfaye Abdirahman Warsame Perera Jayawardena Kuznetsova Bondarenko Yilmaz
            Demir al-Masri Haddad Nakamura Bright Goodenough Careless
            """);

    private final Random random;
    private final Half half;

    MadeNames(Random random, Half half) {
        this.random = random;
        this.half = half;
    }

    String given() {
        return one(GIVEN);
    }

    String family() {
        return one(FAMILY);
    }

    /** As somebody would be called who is met in a service. */
    String usual() {
        return random.nextInt(4) == 0 ? given() + " " + family() : given();
    }

    /** As after “Dr” or “Mrs”. */
    String formal() {
        return random.nextInt(5) == 0 ? given() + " " + family() : family();
    }

    /** One in twelve in small letters, one in thirty in capitals, as in comments. */
    String typed(String name) {
        int chance = random.nextInt(60);
        return chance < 5 ? name.toLowerCase(Locale.ROOT) : chance < 7 ? name.toUpperCase(Locale.ROOT) : name;
    }

    private String one(List<String> of) {
        return of.get(2 * random.nextInt(of.size() / 2) + half.ordinal());
    }

    private static List<String> names(String listed) {
        return Arrays.asList(listed.strip().split("\\s+", -1));
    }
}
