// In place of Vaadin's components: to the tests their elements are plain ones, which they press and fill in themselves.
export {};
