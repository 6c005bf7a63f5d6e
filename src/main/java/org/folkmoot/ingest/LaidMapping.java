package org.folkmoot.ingest;

import org.folkmoot.ingest.csv.CsvForm;

/** A mapping laid over a file that has its columns: finds the file's own spelling of each heading. */
record LaidMapping(MappingSketch sketch, CsvForm form) {

    static MappingSketch over(Mapping mapping, CsvForm form) {
        MappingSketch sketch = new MappingSketch(form.columns());
        new LaidMapping(sketch, form).lay(mapping);
        sketch.name(mapping.name());
        sketch.noAnswer(mapping.noAnswer());
        sketch.upTo(mapping.uses().upTo());
        sketch.reading(mapping.reading());
        sketch.faulty(mapping.faulty());
        return sketch;
    }

    private void lay(Mapping mapping) {
        mapping.id().forEach(column -> use(column, ColumnUse.ID));
        mapping.contributor().ifPresent(column -> use(column, ColumnUse.CONTRIBUTOR));
        // Somebody said once what the settings of dates and feelings are; whether this file agrees is another question.
        mapping.date().ifPresent(date -> {
            use(date.column(), ColumnUse.DATE);
            sketch.order(date.order());
            sketch.sure(own(date.column()));
        });
        mapping.felt().ifPresent(felt -> {
            use(felt.column(), ColumnUse.FELT);
            sketch.scale(felt.best(), felt.worst());
            sketch.dontKnow(felt.dontKnow());
            sketch.sure(own(felt.column()));
        });
        mapping.service().ifPresent(service -> {
            service.columns().forEach(column -> use(column, ColumnUse.SERVICE));
            service.matches().forEach(sketch::match);
        });
        mapping.themes().ifPresent(this::lay);
        mapping.place().ifPresent(column -> use(column, ColumnUse.PLACE));
        mapping.uses().column().ifPresent(column -> {
            use(column.column(), ColumnUse.USES);
            column.values().forEach(sketch::useValue);
        });
        mapping.words().forEach(column -> use(column, ColumnUse.WORDS));
    }

    private void lay(Mapping.Themes themes) {
        sketch.codebook(themes.codebook());
        switch (themes) {
            case Mapping.ThemeFlags flags ->
                flags.names().forEach((column, theme) -> {
                    use(column, ColumnUse.THEME_FLAG);
                    sketch.themeName(own(column), theme);
                });
            case Mapping.ThemeNames names -> {
                names.columns().forEach(column -> use(column, ColumnUse.THEME_NAMES));
                sketch.separator(names.separator());
            }
        }
    }

    private void use(String column, ColumnUse use) {
        sketch.use(own(column), use);
    }

    private String own(String column) {
        return form.columns().get(form.indexOf(column).orElseThrow());
    }
}
