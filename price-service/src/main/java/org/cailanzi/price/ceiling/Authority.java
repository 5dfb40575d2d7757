package org.cailanzi.price.ceiling;

import org.cailanzi.platform.measure.Unusable;

/**
 * By whose order. A city enforces; the power to order is the province's or the state's (价格法 art.
 * 30–31), so every ceiling names its basis.
 *
 * @param document its number, such as 锡市监〔2020〕12号
 */
public record Authority(String issuer, String legalBasis, String document) {
  public Authority {
    if (issuer.isBlank() || legalBasis.isBlank() || document.isBlank()) {
      throw new Unusable(
          "限价须写明发布机关、法律依据和文号",
          "A ceiling names its issuer, its legal basis and its document number");
    }
  }
}
