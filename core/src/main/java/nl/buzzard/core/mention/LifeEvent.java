package nl.buzzard.core.mention;

/**
 * The life events Buzzard may see in a mention. The list is closed on purpose: health, pregnancy,
 * debt, union, belief and politics are nobody's business here, and are never inferred.
 */
public enum LifeEvent {
  MOVING_HOUSE,
  NEW_JOB,
  STARTED_COMPANY,
  GRADUATION,
  WEDDING,
  NEW_HOME,
  NEW_CAR,
  TRAVEL
}
