package org.folkmoot.platform.api;

/** A request that can't be carried out as it stands. Becomes a 400 problem that names the parameter and the remedy. */
public final class InvalidRequest extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String parameter;

    public InvalidRequest(String parameter, String remedy) {
        super(remedy);
        this.parameter = parameter;
    }

    public String parameter() {
        return parameter;
    }
}
