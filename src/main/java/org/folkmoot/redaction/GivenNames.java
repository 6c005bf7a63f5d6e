package org.folkmoot.redaction;

import java.util.Arrays;
import java.util.Set;

/**
 * Given names that are common in the United Kingdom, of all its communities, written down from general knowledge (the Office for National
 * Statistics publishes the yearly figures). They are proposed wherever they stand with a capital. Names that are words too are apart: a capital
 * says nothing for them at the beginning of a sentence.
 */
final class GivenNames {

    private static final Set<String> KNOWN = words("""
            aaliyah aaron abdul abdullah abigail abu adam adele adrian agnes agnieszka ahmed aidan aimee aisha alan albert alex alexander alexandra alfie
            alfred ali alice alicja alison amanda amber amelia amina amir amit amy ana andrea andrew andrzej angela anil anita ann anna annabel anne annie
            anthony antonio anya archie arjun arthur asha ashley asif audrey ava ayesha barbara barry beatrice becky ben benjamin bernadette bernard beth
            bethany betty beverley bilal brenda brian bridget bronwen bryan caitlin callum cameron carl carla carly carol caroline caroline catherine
            cathy cecilia charles charlie charlotte chelsea cheryl chloe chris christina christine christopher claire clara clare clive colin connor
            craig cristina cynthia damian daniel danielle danny darren dave david deborah debbie declan deepak denise dennis derek diana diane dominic
            donald donna doreen doris dorota dorothy douglas duncan dylan eddie edith edward eileen elaine eleanor elena elizabeth ella ellen ellie elsie
            emily emma eric erin ethan eva evelyn ewa fatima fatma fiona florence frances francis freddie freya gareth garry gary gavin gemma geoff geoffrey
            george georgia georgina gerald geraldine gillian gladys glenn glenys gordon graham grzegorz gwen gwyneth hamza hannah harriet harry harvey
            hassan hayley hazel heather helen henry hilary hussain hussein ian ibrahim imran irene isaac isabel isabella isla isobel jack jackie jacob
            jacqueline jade jake jamal james jamie jan jane janet janice jason jasmine jayne jean jeff jeffrey jenna jennifer jenny jeremy jess jessica
            jill jim jimmy joan joanna joanne joe joel johanna john johnny jonathan jordan joseph josephine josh joshua joyce jozef juan judith judy julia
            julian julie justin kamal karen karl kasia kate katarzyna katherine kathleen kathryn kathy katie kayleigh keith kelly kenneth kerry kevin
            khadija kieran kim kimberley kirsty krystyna kumar kyle lakshmi laura lauren leah leanne lee leo leon leonard lesley leslie lewis liam lily
            linda lindsay lisa liz logan lorraine louise lucy luke lydia lynn lynne maciej maggie mair malcolm malgorzata mandy manjit marcus margaret
            maria marian marie marilyn mario marion marjorie mariusz martha martin mary maryam matilda matt matthew maureen mavis max megan mehmet melanie
            melissa michael michal michelle mick mike mia mila millie miriam mohamed mohammad mohammed moira molly monica monika morgan muhammad muriel
            mustafa nadia nancy naomi natalia natalie natasha nathan neil nia niamh nicholas nichola nick nicky nicola nicole nigel nina noah noreen norma
            norman oliver olivia olu omar oscar owen pamela parveen patricia patrick paul paula pauline pawel peggy penny peter phil philip philippa phoebe
            phyllis piotr poppy priya rachel raj rajesh ravi raymond rebecca reece rhian rhys richard rita robert roberta robin roger ron ronald rosemary
            rosie ross roy ruby russell ruth ryan sadie sally sam samantha samina samir samuel sandeep sandra sanjay sara sarah scott sean shabana shane
            shannon sharon sheila shirley sian sidney simon siobhan sofia sonia sophia sophie stacey stanley stephanie stephen steve steven stewart stuart
            sue sunita suresh susan suzanne sylvia tahir tamara tanya tariq teresa terry thelma theo theresa thomas tim timothy tina toby todd tom tomasz
            tommy tony tracey tracy trevor tyler valerie vanessa vera veronica vicky victoria vijay vincent vivienne walter wayne wendy william winifred
            yasmin yusuf yvonne zach zahra zainab zara zoe zofia
            """);
    private static final Set<String> WORDS_TOO = words("""
            amber april art august bea bill bob carol chase christian cliff crystal daisy dale dawn dean dolly don drew earl eve faith frank gale gene ginger
            glen grace grant guy hazel heath heather holly honey hope hunter iris ivy jack jade jasmine jay jean joy june jan ken lance lee lily mark mason
            max may miles nick noel olive opal pam pat pearl penny peter poppy ray reed rich rob robin rod rose ruby rusty sandy sky skye stan stella sue
            summer sunny ted terry tony trinity troy van victor victoria violet wade ward will willow wren young
            """);
    /** Family names that are everyday words; after a given name they are part of it. */
    private static final Set<String> FAMILY_WORDS = words("""
            archer armstrong baker ball banks barber barker bell bird bishop black bond booth brown buckley burns bush butcher butler carpenter carter
            chambers cook cooper cross day dean drew farmer field fields finch fisher flower ford foster fowler fox freeman french frost gardener gardner
            gibbs gill glover gold good goodman grant graves gray green grey griffin hand harding hardy hart hawkins hayes head hicks hill holmes hood hope
            hunt hunter hurst hyde jordan joy judge keen key king knight lake lamb lane law little long love lowe lynch major manning marsh marshall mason
            may mayor mills miller moon moore moss newman noble north nut page painter palmer park parker parsons payne peacock pearl pike piper pitt pollard
            pool pope porter potter power powers price prince quick read reader reed reeves rice rich rivers rose rush salt sands savage sawyer sharp shaw
            shepherd short silver singer singh skinner slater small smart smith snow south speed spencer spring steel stone storey street strong summers
            swan swift taylor teal temple thorn tanner tailor turner tyler vine wade walker wall walls ward waters watts weaver webb wells west wheeler white
            wild winter wise wolf wood woods wright york young
            """);

    private GivenNames() {}

    /** Whether it is a name wherever it has a capital. In lower case. */
    static boolean isKnown(String lower) {
        return KNOWN.contains(lower) && !WORDS_TOO.contains(lower);
    }

    /** Whether it is a given name and something else besides. */
    static boolean isWordToo(String lower) {
        return WORDS_TOO.contains(lower);
    }

    static boolean isListed(String lower) {
        return KNOWN.contains(lower) || WORDS_TOO.contains(lower) || FAMILY_WORDS.contains(lower);
    }

    private static Set<String> words(String listed) {
        return Set.copyOf(Arrays.asList(listed.strip().split("\\s+", -1)));
    }
}
