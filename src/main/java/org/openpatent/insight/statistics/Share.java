package org.openpatent.insight.statistics;

import java.util.List;

/**
 * That an organization has a part in an amount.
 *
 * @param values of the group that the part is in, by each dimension
 */
record Share(List<String> values, Number payee) {}
