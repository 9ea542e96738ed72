package devrel.record;

/** An item that lasts and that people edit by hand: one YAML file each, named after its id. */
public interface Thing extends Item {}
