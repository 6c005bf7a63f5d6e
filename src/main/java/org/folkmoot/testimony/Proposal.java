package org.folkmoot.testimony;

import java.util.Optional;
import org.folkmoot.testimony.csv.FileSurvey;

/**
 * What a file holds and how it could be brought in.
 *
 * @param recognised the name of the kept mapping that the sketch is, if one fits; otherwise the sketch is guessed
 */
public record Proposal(FileSurvey survey, MappingSketch sketch, Optional<String> recognised) {}
