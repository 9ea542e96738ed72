package devrel.report;

/**
 * A figure of the first page: what it is called there, its value now and a year earlier, a year of it month by month,
 * and what can and cannot be concluded.
 */
public record Headline(Note label, Figure now, Figure earlier, Series trend, Note sentence) {}
