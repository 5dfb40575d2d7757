/** Where a case is looked at: it is named by its point, goods and ceiling, as a breach is. */
export const caseAddress = ({point, commodity, ceiling}) => `#/case?${new URLSearchParams({point, commodity, ceiling})}`;

/** Where a service keeps it. */
export const casePath = ({point, commodity, ceiling}) =>
  `/api/price/cases/${[point, commodity, ceiling].map(encodeURIComponent).join('/')}`;
