package org.cailanzi.inventory.order;

import org.cailanzi.inventory.goods.Amounts;
import org.cailanzi.platform.measure.Quantity;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.problem.Problem;
import org.cailanzi.platform.web.QuantityBody;
import org.springframework.http.HttpStatus;

/** The refusals of an order, in words. */
final class OrderRefusals {
  private OrderRefusals() {}

  static Problem nothingCame() {
    return Problem.invalid(
        "quantity",
        new Bilingual("收货数量必须大于零", "A receipt is of more than nothing"),
        new Bilingual("填写实际到货数量", "Say how much came"));
  }

  static Problem moreThanOrdered(Order order, Quantity wanted) {
    Bilingual left = Amounts.said(order.left());
    Bilingual came = Amounts.said(wanted);
    return conflict(
            order,
            "more-than-ordered",
            new Bilingual("到货多于订购", "More than was ordered"),
            new Bilingual(
                "订单 %s 还应到 %s，本次 %s".formatted(order.id(), left.zh(), came.zh()),
                "Order %s still expects %s, not %s".formatted(order.id(), left.en(), came.en())))
        .at("quantity")
        .fixedBy(new Bilingual("核对数量；确实多到的，填写 reason", "Check the quantity, or say why in reason"))
        .with("left", QuantityBody.of(order.left()));
  }

  static Problem over(Order order) {
    return conflict(
            order,
            "order-over",
            new Bilingual("订单已结束", "The order is over"),
            new Bilingual(
                "订单 " + order.id() + " 已" + (order.cancelled() == null ? "全部到货" : "取消"),
                "Order "
                    + order.id()
                    + (order.cancelled() == null ? " was received in full" : " was cancelled")))
        .fixedBy(new Bilingual("之后到的货按普通收货登记", "Goods that come later are a plain receipt"));
  }

  static Problem keyUsed(Order order) {
    return Problem.of(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "key-used-for-another-request",
            new Bilingual("幂等键已用于其他请求", "Key used for another request"),
            new Bilingual(
                "该键已用于订单 " + order.id() + " 的另一笔收货",
                "This key was used for another receipt of " + order.id()))
        .fixedBy(new Bilingual("新的操作请换一个新键", "Use a new key for a new act"));
  }

  private static Problem conflict(Order order, String type, Bilingual title, Bilingual detail) {
    return Problem.of(HttpStatus.CONFLICT, type, title, detail)
        .with("order", order.id())
        .with("state", order.state().wireName());
  }
}
