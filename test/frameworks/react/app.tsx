import type { BillingAdapter, BilletBeforePayEvent, BilletPaymentDialog as PaymentDialogElement } from 'billet';
import { BilletBalanceTile, BilletPaymentDialog, BilletProvider } from 'billet/react';
import { useEffect, useRef, useState, type ReactNode } from 'react';

interface Props {
  readonly connect: () => Promise<BillingAdapter>;
}

/** A billing page of a host that is written in React. */
export function App({ connect }: Props): ReactNode {
  const [adapter, setAdapter] = useState<BillingAdapter>();
  const [here, setHere] = useState(true);
  const [asked, setAsked] = useState(0);
  const [paid, setPaid] = useState<readonly string[]>([]);
  const dialog = useRef<PaymentDialogElement>(null);

  useEffect(() => {
    let current = true;
    void connect().then((connected) => {
      if (current) setAdapter(connected);
    });
    return () => {
      current = false;
    };
  }, [connect]);

  const hold = (event: BilletBeforePayEvent) => {
    event.waitUntil(Promise.resolve(event.currency === 'USD'));
    setAsked((times) => times + 1);
  };

  return (
    <>
      <button onClick={() => setHere(!here)}>{here ? 'Leave' : 'Come back'}</button>
      <button onClick={() => dialog.current?.open({ purpose: 'pay', amountMinor: 1000 })}>Pay ten</button>
      <p role="status">{`Asked ${asked}; paid ${paid.join(', ') || 'nothing'}`}</p>
      {here && (
        <BilletProvider adapter={adapter} locale="en-US" onBilletBeforePay={hold}>
          <BilletBalanceTile
            headingLevel={3}
            className="tile"
            onBilletPaymentSucceeded={({ charge }) => setPaid([...paid, `${charge.amountMinor} ${charge.currency}`])}
          />
          <BilletPaymentDialog
            ref={dialog}
            onBilletPaymentSucceeded={({ charge }) => setPaid([...paid, `${charge.amountMinor} by ref`])}
          />
        </BilletProvider>
      )}
    </>
  );
}
