import 'billet';
import 'billet/define';
import 'billet/http';
import 'billet/jsx';
import 'billet/mock';
import 'billet/rules';
import 'billet/stripe';
