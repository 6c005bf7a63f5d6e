package org.folkmoot.story;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/**
 * The steps of a story stand on each other: the first that fails leaves pictures of every open page, and those after
 * it are not begun.
 */
final class StoryStep implements ExecutionCondition, TestExecutionExceptionHandler {

    private static final Namespace STORY = Namespace.create(StoryStep.class);
    private static final String FAILED = "failed";

    /** A story that has pages open in a browser. */
    interface InBrowser {
        Chromium chromium();
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        String failed = ofClass(context).getStore(STORY).get(FAILED, String.class);
        return failed == null
                ? ConditionEvaluationResult.enabled("no step failed yet")
                : ConditionEvaluationResult.disabled("the step before failed: " + failed);
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable thrown) throws Throwable {
        ofClass(context).getStore(STORY).put(FAILED, context.getDisplayName());
        if (context.getRequiredTestInstance() instanceof InBrowser story) {
            story.chromium()
                    .pictures("failed-" + context.getRequiredTestMethod().getName());
        }
        throw thrown;
    }

    private static ExtensionContext ofClass(ExtensionContext context) {
        return context.getTestMethod().isPresent() ? context.getParent().orElseThrow() : context;
    }
}
