/** A provider's own overlay can't be used under a modal dialog: while it may be there, the dialog is none. */
export async function besideOverlays<T>(dialog: HTMLDialogElement, work: () => Promise<T>): Promise<T> {
  dialog.close();
  dialog.show();
  try {
    return await work();
  } finally {
    if (dialog.isConnected && dialog.open) {
      dialog.close();
      dialog.showModal();
    }
  }
}
