package nl.buzzard.sentiment.linear;

/** The words of a made-up text as features. */
final class Words {

  private Words() {}

  static FeatureList features(String text) {
    FeatureList features = new FeatureList();
    String[] words = text.split(" ", -1);
    for (int index = 0; index < words.length; index++) {
      features.add(Hash.end(Hash.plus(Hash.begin(0), words[index])), index);
    }
    features.endGroup(1);
    return features;
  }
}
