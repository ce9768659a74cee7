import { useRef, type ReactNode } from 'react';
import type {
  BillingAdapter,
  BilletBeforePayEvent,
  BilletPaymentDialog as PaymentDialogElement,
  BilletPaymentSucceededEvent,
} from '../../src/index.ts';
import {
  BilletBalanceTile,
  BilletPaymentDialog,
  BilletProvider,
  BilletStatements,
  BilletTimeline,
} from '../../src/react/index.ts';
import type {} from '../../src/react/jsx.ts';

/** Never rendered: what the compiler must take and what it must refuse, of the components and of the tags. */

declare const adapter: BillingAdapter;
const paid = (event: BilletPaymentSucceededEvent) => event.charge.amountMinor;
const held = (event: BilletBeforePayEvent) => event.waitUntil(Promise.resolve(event.amountMinor !== null));

export function taken(level: number | undefined): ReactNode {
  const dialog = useRef<PaymentDialogElement>(null);
  return (
    <BilletProvider adapter={adapter} theme="dark" onBilletPaymentSucceeded={paid} onBilletBeforePay={held}>
      <BilletBalanceTile className="wide" headingLevel={level} onBilletPaymentSucceeded={paid} onClick={() => {}} />
      <BilletTimeline days={7} showRules id="timeline" />
      <BilletPaymentDialog ref={dialog} onBilletMethodAdded={(event) => event.methodId.length} />
      <button onClick={() => dialog.current?.open({ purpose: 'pay', amountMinor: 5000 })}>Pay</button>
    </BilletProvider>
  );
}

export function refused(): ReactNode {
  const dialog = useRef<PaymentDialogElement>(null);
  return (
    <>
      {/* @ts-expect-error a level is a number */}
      <BilletBalanceTile headingLevel="three" />
      {/* @ts-expect-error no such property */}
      <BilletBalanceTile colour="red" />
      {/* @ts-expect-error a method is no prop */}
      <BilletPaymentDialog open={() => {}} />
      {/* @ts-expect-error what can't be written is no prop */}
      <BilletBalanceTile nowMs={0} />
      {/* @ts-expect-error nor is what Lit keeps for itself */}
      <BilletBalanceTile hasUpdated />
      {/* @ts-expect-error an event that it does not fire */}
      <BilletTimeline onBilletPaymentSucceeded={paid} />
      {/* @ts-expect-error the event of another listener */}
      <BilletBalanceTile onBilletPaymentFailed={held} />
      {/* @ts-expect-error a document that there is not */}
      <BilletStatements kind="everything" />
      {/* @ts-expect-error it has no room for children */}
      <BilletBalanceTile>Balance</BilletBalanceTile>
      {/* @ts-expect-error an adapter has operations */}
      <BilletProvider adapter={{ name: 'mine' }} />
      {/* @ts-expect-error the ref of another element */}
      <BilletBalanceTile ref={dialog} />
    </>
  );
}

export const tags = (
  <billet-provider adapter={adapter} base-url="/billing" onbillet-before-pay={held}>
    <billet-balance-tile heading-level={3} onbillet-payment-succeeded={paid} className="wide" />
    <billet-timeline show-rules days="7" ref={(element) => void element?.showRules} />
    {/* @ts-expect-error no such property (JSX lets every name with a dash pass) */}
    <billet-timeline showRule />
    {/* @ts-expect-error false would be written as text, and be on */}
    <billet-timeline show-rules={false} />
    {/* @ts-expect-error the event of another listener */}
    <billet-balance-tile onbillet-payment-failed={held} />
    {/* @ts-expect-error a level is a number */}
    <billet-balance-tile headingLevel="three" />
  </billet-provider>
);
