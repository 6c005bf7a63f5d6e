package org.folkmoot.testimony;

import java.time.LocalDate;

/**
 * That counts shown before have changed because words were taken back. Says no number and nobody.
 *
 * @param day when it last happened
 */
public record CountsChanged(LocalDate day) {}
